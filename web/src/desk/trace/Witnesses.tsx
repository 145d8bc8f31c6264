import { clockTime, dateTime } from '../../shared/time';
import { kilograms } from '../../shared/units';
import { useT } from '../i18n';
import { type Passport, witnessGaps } from './passport-model';

/** Beside the chain: samples, hand-overs, head count, who ate with the pupils and what was left. */
export function Witnesses({ passport }: { passport: Passport }) {
  const t = useT();
  const { samples, handOvers, dispatches, headcount, accompanyDinings, leftovers } = passport;
  return (
    <>
      <h2>{t('witness.title')}</h2>
      <ul className="witnesses">
        {samples.map((sample) => (
          <li key={sample.id}>
            <strong>
              {t('witness.sample')} {sample.gramsTenths / 10} g
            </strong>
            <span>{[sample.containerCode, clockTime(sample.at), sample.person].filter(Boolean).join(' · ')}</span>
            <span>{t('witness.keepUntil', { time: dateTime(sample.keepUntil).slice(0, 16) })}</span>
          </li>
        ))}
        {handOvers.map((handOver) => (
          <li key={handOver.id}>
            <strong>
              {t('witness.handOver')} {handOver.className}
            </strong>
            <span>
              {t('witness.portions', { count: handOver.portions })} · {clockTime(handOver.at)}
            </span>
            <span>{[handOver.person, handOver.receiverName].filter(Boolean).join(' → ')}</span>
          </li>
        ))}
        {dispatches.map((dispatch) => (
          <li key={dispatch.id}>
            <strong>
              {t('witness.dispatch')} {dispatch.siteName}
            </strong>
            <span>
              {t('witness.portions', { count: dispatch.portions })} · {clockTime(dispatch.at)}
            </span>
            <span>{[dispatch.person, dispatch.driverName, dispatch.receiverName].filter(Boolean).join(' → ')}</span>
            <span>
              {dispatch.receipt === null
                ? t('witness.notReceived')
                : t('witness.received', {
                    count: dispatch.receipt.portions,
                    time: clockTime(dispatch.receipt.arrivedAt),
                    degrees: dispatch.receipt.arrivalTenthsC / 10,
                  })}
              {dispatch.receipt !== null && dispatch.receipt.differencePortions !== 0 && (
                <span className="chip undecided">
                  {t('witness.receivedOther', { count: dispatch.receipt.differencePortions })}
                </span>
              )}
              {dispatch.receipt !== null && (dispatch.receipt.sealAgrees === false || !dispatch.receipt.sealIntact) && (
                <span className="chip undecided">{t('witness.otherSeal')}</span>
              )}
            </span>
          </li>
        ))}
        {headcount !== null && (
          <li>
            <strong>{t('witness.headcount')}</strong>
            <span>{t('witness.counted', { present: headcount.present, served: headcount.served })}</span>
          </li>
        )}
        {accompanyDinings.map((dining) => (
          <li key={dining.id}>
            <strong>
              {t('witness.accompany')} {dining.dinerName}
            </strong>
            <span>
              {(['food', 'hygiene', 'order'] as const)
                .map((question) => `${t(`witness.${question}`)} ${t(`witness.grade.${dining[question]}`)}`)
                .join(' · ')}
            </span>
            {dining.problem !== null && <span>{dining.problem}</span>}
          </li>
        ))}
        {leftovers !== null && (
          <li>
            <strong>
              {t('witness.leftovers')} {kilograms(leftovers.grams)}
            </strong>
          </li>
        )}
        {witnessGaps(passport).map((gap) => (
          <li key={`${gap.what} ${gap.nodeId}`} className="missing">
            <strong>{t('passport.gap')}</strong>
            <span>{gap.words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>What the criteria of the judging set asked of a lead, and when: as it was evaluated, empty columns as well.</summary>
public static class AskedValues
{
    private const int RoomForUsual = 20000;

    /// <summary>The values as one JSON object.</summary>
    public static string Write(CriteriaSet set, IRecordValues lead, in EvaluationMoment moment)
    {
        var json = new FlatJsonObject().Add(JudgedValues.MomentMember, moment.NowUtc.ToString("o", CultureInfo.InvariantCulture));
        var length = 0;
        foreach (var asked in set.Criteria.GroupBy(criterion => criterion.ReadColumn))
        {
            var value = lead.Value(asked.Key);
            var presenceOnly = JudgedColumns.IsPersonal(asked.Key) && asked.All(OnlyAsksPresence);
            length += json.AddWithin(
                JudgedColumns.MaximumLength - RoomForUsual - length, asked.Key, KeptValue.Write(in value, presenceOnly), KeptValue.Unknown);
        }

        return json.ToString();
    }

    internal static bool OnlyAsksPresence(Criterion criterion) =>
        criterion.Operator is CriterionOperator.ContainsData or CriterionOperator.ContainsNoData;
}

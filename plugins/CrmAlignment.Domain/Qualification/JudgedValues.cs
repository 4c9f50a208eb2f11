using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>
/// The values of a lead as an assessment kept them. What was not kept is not empty: ask <see cref="Knows"/> before a criterion is held
/// against them.
/// </summary>
public sealed class JudgedValues : IRecordValues
{
    /// <summary>Member with the version of the list of columns.</summary>
    internal const string VersionMember = "@";

    /// <summary>Member with the instant of the evaluation.</summary>
    internal const string MomentMember = "@on";

    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);
    private readonly int _version;

    private JudgedValues(IEnumerable<IReadOnlyDictionary<string, object>> objects)
    {
        foreach (var members in objects)
        {
            foreach (var member in members)
            {
                switch (member.Key)
                {
                    case VersionMember:
                        _version = member.Value as int? ?? throw new FormatException("The version of kept values is no number.");
                        break;
                    case MomentMember:
                        JudgedOn = KeptValue.Moment(member.Value as string ?? "");
                        break;
                    default:
                        _kept[member.Key] = member.Value as string ?? throw new FormatException($"The kept value of {member.Key} is no text.");
                        break;
                }
            }
        }
    }

    /// <summary>Instant of the evaluation (UTC); null where only the assessment's own time, in seconds, is known.</summary>
    public DateTime? JudgedOn { get; }

    /// <summary>Reads what <see cref="JudgedColumns.Write"/> wrote; null when it is not readable, as after an import of something else.</summary>
    public static JudgedValues? TryRead(string json)
    {
        try
        {
            var values = new JudgedValues(new CriteriaJsonReader(json).ReadArray(item => item.Members));
            foreach (var kept in values._kept.Values)
            {
                KeptValue.Read(kept);
            }

            return values;
        }
        catch (Exception unreadable) when (unreadable is ProblemException or FormatException or OverflowException)
        {
            // The caller counts and shows it: who reads an organization's old rows can mend none of them.
            return null;
        }
    }

    /// <inheritdoc/>
    public bool Has(string column) => _kept.TryGetValue(column, out var kept) ? kept != KeptValue.Unknown : JudgedColumns.IsKept(column, _version);

    /// <inheritdoc/>
    public RecordValue Value(string column) => _kept.TryGetValue(column, out var kept) ? KeptValue.Read(kept) : RecordValue.Empty;

    /// <inheritdoc/>
    public string? DisplayText(string column) => null;

    /// <summary>Whether a criterion can be held against what was kept, with the result that the lead itself gave.</summary>
    public bool Knows(Criterion criterion, in EvaluationMoment moment) => Has(criterion.ReadColumn) && (
        !_kept.TryGetValue(criterion.ReadColumn, out var kept)
        || (kept != KeptValue.Present && kept[0] != KeptValue.Cut)
        || (kept == KeptValue.Present ? AskedValues.OnlyAsksPresence(criterion) : KnowsByBeginning(criterion, kept.Substring(1), in moment)));

    private static bool KnowsByBeginning(Criterion criterion, string beginning, in EvaluationMoment moment) => criterion.Operator switch
    {
        CriterionOperator.ContainsData or CriterionOperator.ContainsNoData => !CleanText.SaysNothing(beginning),
        CriterionOperator.BeginsWith => criterion.Value!.Trim().Length <= beginning.Length,
        CriterionOperator.Contains => criterion.IsMetBy(RecordValue.Text(beginning), in moment),
        _ => !CleanText.IsBlank(beginning)
            && Array.TrueForAll(CriterionCompiler.Parts(criterion), part => part.Length < beginning.Trim().Length),
    };
}

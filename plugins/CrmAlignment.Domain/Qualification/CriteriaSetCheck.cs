using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>What keeps a draft from being activated.</summary>
public static class CriteriaSetCheck
{
    /// <summary>All problems of the set together; none when it can be activated.</summary>
    /// <param name="set">The set with its criteria.</param>
    /// <param name="agreement">Who signed it, and what.</param>
    /// <param name="findColumn">Column of the lead by logical name; null when there is none.</param>
    public static IReadOnlyList<Problem> Problems(CriteriaSet set, CriteriaAgreement agreement, Func<string, LeadColumn?> findColumn) =>
        [.. ContentProblems(set, findColumn), .. Problems(set, agreement)];

    /// <summary>What keeps the set from judging anybody, whoever signed it; nothing when it can.</summary>
    /// <param name="set">The set with its criteria.</param>
    /// <param name="findColumn">Column of the lead by logical name; null when there is none.</param>
    public static IReadOnlyList<Problem> ContentProblems(CriteriaSet set, Func<string, LeadColumn?> findColumn)
    {
        var problems = new List<Problem>();
        if (set.Criteria.Count == 0)
        {
            problems.Add(Messages.Problems.SetWithoutCriteria(set.Name));
        }

        foreach (var criterion in set.Criteria)
        {
            problems.AddRange(Problems(criterion, findColumn(criterion.Column)));
        }

        if (set.Threshold > set.ReachablePoints)
        {
            problems.Add(Messages.Problems.ThresholdUnreachable(set.Threshold, set.ReachablePoints));
        }

        return problems;
    }

    /// <summary>
    /// Whether another set is in force for the same leads: which of the two counts would be chance. Former versions of the set are no
    /// other, since the set replaces them.
    /// </summary>
    public static IEnumerable<Problem> Problems(CriteriaSet set, IEnumerable<CriteriaSet> activeSets) =>
        from other in activeSets
        where !string.Equals(other.Code, set.Code, StringComparison.OrdinalIgnoreCase) && other.Scope.IsSameAs(set.Scope)
        select Messages.Problems.ScopeTaken(other.Name, other.Version, other.Code);

    /// <summary>
    /// The set with the labels of its options in place of their numbers, as refusals shall show them; call it before writing the
    /// definition.
    /// </summary>
    public static CriteriaSet WithLabels(CriteriaSet set, Func<string, LeadColumn?> findColumn) =>
        set.With(set.Criteria.Select(criterion => Labelled(criterion, findColumn(criterion.Column))));

    /// <summary>What is wrong with one criterion; nothing when it can be evaluated.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="column">Column of the lead that it asks; null when there is none.</param>
    public static IEnumerable<Problem> Problems(Criterion criterion, LeadColumn? column)
    {
        if (criterion.Fault is { } fault)
        {
            yield return fault;
        }

        if (criterion.Kind == CriterionKind.Scored && criterion.Points <= 0)
        {
            yield return Messages.Problems.ScoredWithoutPoints(criterion.Name);
        }

        if (column is null)
        {
            yield return Messages.Problems.UnknownColumn(criterion.Name, criterion.Column);
        }
        else if (column.ValueType != criterion.ValueType)
        {
            yield return Messages.Problems.ValueTypeMismatch(criterion.Name, criterion.Column, criterion.ValueType, column.ValueType);
        }
        else
        {
            foreach (var option in Options(criterion).Where(option => !column.Options.ContainsKey(option)))
            {
                yield return Messages.Problems.UnknownOption(criterion.Name, criterion.Column, option, column.OptionTexts);
            }
        }
    }

    private static IEnumerable<Problem> Problems(CriteriaSet set, CriteriaAgreement agreement)
    {
        var content = SignedContent.Write(set);
        var ofSignatures = new[]
        {
            Problem(set, content, AgreementSide.Marketing, agreement.Marketing), Problem(set, content, AgreementSide.Sales, agreement.Sales),
        };
        foreach (var problem in ofSignatures.OfType<Problem>())
        {
            yield return problem;
        }

        if (agreement.Marketing is { } marketing && marketing.By == agreement.Sales?.By)
        {
            yield return Messages.Problems.SameSigner();
        }
    }

    private static Problem? Problem(CriteriaSet set, string content, AgreementSide side, Signature? signature) => signature switch
    {
        null => Messages.Problems.SignatureMissing(side),
        { Content: null } => Messages.Problems.SignatureWithoutContent(side, signature.Name),
        _ when signature.Content != content => Messages.Problems.ContentChanged(
            set.Name, set.Version, side, signature.Name, signature.On, new ContentChanges(signature.Content, content)),
        _ => null,
    };

    private static Criterion Labelled(Criterion criterion, LeadColumn? column) =>
        column is null || column.Options.Count == 0 || NamedOptions(criterion).Length == 0
        ? criterion
        : criterion.WithValueText(string.Join("|", NamedOptions(criterion).Select(option =>
            column.Options.TryGetValue(option, out var label) ? label : option.ToString(CultureInfo.InvariantCulture))));

    /// <summary>Yes and no are options 1 and 0 to the platform, and have labels too.</summary>
    private static int[] NamedOptions(Criterion criterion) =>
        criterion.ValueType == CriterionValueType.TwoOptions && criterion.Fault is null && CriterionOperators.NeedsValue(criterion.Operator)
            ? [criterion.Value is "true" or "1" ? 1 : 0]
            : Options(criterion);

    private static int[] Options(Criterion criterion) =>
        criterion.ValueType == CriterionValueType.Choice && criterion.Fault is null && CriterionOperators.NeedsValue(criterion.Operator)
            ? CriterionOptions.Of(criterion) ?? []
            : [];
}

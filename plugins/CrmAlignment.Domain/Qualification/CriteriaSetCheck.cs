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
    /// <param name="agreement">Who signed it.</param>
    /// <param name="findColumn">Column of the lead by logical name; null when there is none.</param>
    public static IReadOnlyList<Problem> Problems(CriteriaSet set, CriteriaAgreement agreement, Func<string, LeadColumn?> findColumn)
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

        problems.AddRange(Problems(agreement));
        return problems;
    }

    /// <summary>
    /// The set with the labels of its options in place of their numbers, as refusals shall show them; call it before writing the
    /// definition.
    /// </summary>
    public static CriteriaSet WithLabels(CriteriaSet set, Func<string, LeadColumn?> findColumn) =>
        set.With(set.Criteria.Select(criterion => Labelled(criterion, findColumn(criterion.Column))));

    private static IEnumerable<Problem> Problems(Criterion criterion, LeadColumn? column)
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

    private static IEnumerable<Problem> Problems(CriteriaAgreement agreement)
    {
        if (agreement.MarketingAgreedBy is null)
        {
            yield return Messages.Problems.SignatureMissing(AgreementSide.Marketing);
        }

        if (agreement.SalesAgreedBy is null)
        {
            yield return Messages.Problems.SignatureMissing(AgreementSide.Sales);
        }

        if (agreement.MarketingAgreedBy is { } marketing && marketing == agreement.SalesAgreedBy)
        {
            yield return Messages.Problems.SameSigner();
        }
    }

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

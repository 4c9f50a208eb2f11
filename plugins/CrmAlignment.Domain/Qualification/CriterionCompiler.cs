using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Parses a criterion's value once and makes the test for its type and operator.</summary>
internal static class CriterionCompiler
{
    private const int MostDays = 36500;

    public static CriterionTest? Compile(Criterion criterion, out Problem? fault)
    {
        fault = FaultOfOperator(criterion);
        if (fault is not null)
        {
            return null;
        }

        var test = criterion.Operator switch
        {
            CriterionOperator.ContainsData => new PresenceTest(true),
            CriterionOperator.ContainsNoData => new PresenceTest(false),
            CriterionOperator.InTheLastDays => RecentDays(criterion),
            _ => OfType(criterion),
        };
        fault = test is null ? Problems.ValueUnreadable(criterion.Name, criterion.Value!, criterion.ValueType, Example(criterion)) : null;
        return test;
    }

    private static Problem? FaultOfOperator(Criterion criterion)
    {
        var valid = CriterionOperators.ValidFor(criterion.ValueType);
        if (!valid.Contains(criterion.Operator))
        {
            return Problems.OperatorNotForType(criterion.Name, criterion.Operator, criterion.ValueType, valid);
        }

        return CriterionOperators.NeedsValue(criterion.Operator) && string.IsNullOrWhiteSpace(criterion.Value)
            ? Problems.ValueMissing(criterion.Name, criterion.Operator)
            : null;
    }

    private static CriterionTest? OfType(Criterion criterion) => criterion.ValueType switch
    {
        CriterionValueType.Text => new TextTest(criterion.Operator, Parts(criterion)),
        CriterionValueType.WholeNumber => Numbers(criterion, NumberStyles.AllowLeadingSign),
        CriterionValueType.DecimalNumber or CriterionValueType.MoneyBase => Numbers(
            criterion, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint),
        CriterionValueType.Choice => CriterionOptions.Of(criterion) is { } options ? new ChoiceTest(criterion.Operator, options) : null,
        CriterionValueType.TwoOptions => Flag(criterion),
        CriterionValueType.Date => Date(criterion),
        CriterionValueType.Lookup => Lookups(criterion),
        _ => null,
    };

    private static CriterionTest? Numbers(Criterion criterion, NumberStyles style)
    {
        var numbers = new List<decimal>();
        foreach (var part in Parts(criterion))
        {
            if (!decimal.TryParse(part, style, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return new NumberTest(criterion.Operator, numbers.ToArray());
    }

    private static CriterionTest? Flag(Criterion criterion) => criterion.Value!.Trim().ToLowerInvariant() switch
    {
        "true" or "1" => new TwoOptionsTest(criterion.Operator, true),
        "false" or "0" => new TwoOptionsTest(criterion.Operator, false),
        _ => null,
    };

    private static CriterionTest? Date(Criterion criterion) =>
        DateTime.TryParseExact(criterion.Value!.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DateTest(criterion.Operator, date)
            : null;

    private static CriterionTest? RecentDays(Criterion criterion) =>
        int.TryParse(criterion.Value!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays
            ? new RecentDaysTest(days)
            : null;

    private static CriterionTest? Lookups(Criterion criterion)
    {
        var ids = new List<Guid>();
        foreach (var part in Parts(criterion))
        {
            if (!Guid.TryParse(part, out var id))
            {
                return null;
            }

            ids.Add(id);
        }

        return new LookupTest(criterion.Operator, ids.ToArray());
    }

    internal static string[] Parts(Criterion criterion) => CriterionOperators.TakesSeveral(criterion.Operator)
        ? criterion.Value!.Split('|').Select(part => part.Trim()).ToArray()
        : [criterion.Value!.Trim()];

    private static string Example(Criterion criterion)
    {
        var example = criterion.ValueType switch
        {
            CriterionValueType.WholeNumber => "25",
            CriterionValueType.DecimalNumber or CriterionValueType.MoneyBase => "1250.50",
            CriterionValueType.Choice => "471200000",
            CriterionValueType.TwoOptions => "true",
            CriterionValueType.Date when criterion.Operator == CriterionOperator.InTheLastDays => "30",
            CriterionValueType.Date => "2026-01-31",
            CriterionValueType.Lookup => "93800a76-a762-5c0f-a805-2249063822c1",
            _ => "text",
        };
        return CriterionOperators.TakesSeveral(criterion.Operator) ? example + "|" + example : example;
    }
}

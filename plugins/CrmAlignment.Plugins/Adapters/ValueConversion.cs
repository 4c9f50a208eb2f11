using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Adapters;

/// <summary>Values of the platform's types as values of the rules, and back.</summary>
internal static class ValueConversion
{
    // Columns with the behaviour DateOnly: their midnight is no instant, whatever kind the platform hands it out with.
    private static readonly HashSet<string> DateOnlyColumns =
    [
        OpportunityTable.ActualCloseDate,
        OpportunityTable.EstimatedCloseDate,
        KpiFactTable.Date,
        HolidayTable.Date,
        ScorecardTable.PeriodStart,
        ScorecardTable.PeriodEnd,
    ];

    public static RecordValue ToRecordValue(string column, object? value) => value switch
    {
        null => RecordValue.Empty,
        string text => RecordValue.Text(text),
        int number => RecordValue.WholeNumber(number),
        long number => RecordValue.BigInteger(number),
        decimal number => RecordValue.DecimalNumber(number),
        double number => RecordValue.DecimalNumber((decimal)number),
        bool flag => RecordValue.TwoOptions(flag),
        Money money => RecordValue.Money(money.Value),
        OptionSetValue choice => RecordValue.Choice(choice.Value),
        EntityReference reference => RecordValue.Lookup(reference.LogicalName, reference.Id),
        DateTime moment => RecordValue.DateTime(ToMoment(column, moment)),
        Guid id => RecordValue.Text(id.ToString("D")),
        AliasedValue aliased => ToRecordValue(column, aliased.Value),
        OptionSetValueCollection choices => RecordValue.Text(
            string.Join("|", System.Linq.Enumerable.Select(choices, choice => choice.Value))),
        _ => throw new NotSupportedException(
            $"The column {column} holds a {value.GetType().Name}, which no rule can read. Take it out of the criteria."),
    };

    public static object? ToPlatform(RecordValue value) => value.Kind switch
    {
        RecordValueKind.Empty => null,
        RecordValueKind.Text => value.AsText,
        RecordValueKind.WholeNumber => value.AsWholeNumber,
        RecordValueKind.BigInteger => (long?)value.AsNumber,
        RecordValueKind.DecimalNumber => value.AsNumber,
        RecordValueKind.Money => new Money(value.AsNumber ?? 0),
        RecordValueKind.Choice => new OptionSetValue(value.AsChoice ?? 0),
        RecordValueKind.TwoOptions => value.AsBoolean,
        RecordValueKind.DateTime => value.AsDateTime,
        RecordValueKind.Lookup => new EntityReference(value.LookupTable, value.AsId ?? Guid.Empty),
        _ => throw new NotSupportedException($"A value of kind {value.Kind} has no type of the platform."),
    };

    private static DateTime ToMoment(string column, DateTime value) =>
        DateOnlyColumns.Contains(column) ? DateTime.SpecifyKind(value.Date, DateTimeKind.Unspecified)
        : value.Kind == DateTimeKind.Local ? value.ToUniversalTime()
        : value.Kind == DateTimeKind.Unspecified && value.TimeOfDay == TimeSpan.Zero ? value
        : DateTime.SpecifyKind(value, DateTimeKind.Utc);
}

using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// What a save sets, completed by what the platform will compute from it only after the PreOperation stage: amounts in base
/// currency and the owner's business unit.
/// </summary>
internal sealed class TargetValues(Entity target, ExchangeRate exchangeRate, OwningUnit owningUnit) : IRecordValues
{
    private const string BaseSuffix = "_base";

    private readonly EntityValues _values = new(target);

    public bool Has(string column) => _values.Has(column)
        || (column == OwningUnit.Column && owningUnit.Changes)
        || (AmountOf(column) is { } amount && (_values.Has(amount) || (exchangeRate.Changes && exchangeRate.Amount(amount) is not null)));

    public RecordValue Value(string column)
    {
        if (_values.Has(column))
        {
            return _values.Value(column);
        }

        if (column == OwningUnit.Column && owningUnit.Changes)
        {
            return RecordValue.Lookup(OwningUnit.Table, owningUnit.Id);
        }

        return AmountOf(column) is { } amount && Has(column) ? RecordValue.Money(exchangeRate.ToBase(exchangeRate.Amount(amount))) : RecordValue.Empty;
    }

    public string? DisplayText(string column) => _values.DisplayText(column);

    private static string? AmountOf(string column) =>
        column.EndsWith(BaseSuffix, StringComparison.Ordinal) ? column.Substring(0, column.Length - BaseSuffix.Length) : null;
}

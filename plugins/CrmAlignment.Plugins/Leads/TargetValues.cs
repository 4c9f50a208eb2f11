using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// What a save sets, completed by what the platform will compute from it only after the PreOperation stage: amounts in base
/// currency and the owner's business unit. What a request itself says of these is overlooked, as the platform overlooks it: a criterion
/// that believed it would open the gate to whoever writes it.
/// </summary>
internal sealed class TargetValues(Entity target, ExchangeRate exchangeRate, OwningUnit owningUnit) : IRecordValues
{
    private const string BaseSuffix = "_base";

    private readonly EntityValues _values = new(target);

    public bool Has(string column) => column switch
    {
        OwningUnit.Column => owningUnit.Changes,
        ExchangeRate.Column => false,
        _ when AmountOf(column) is { } amount => _values.Has(amount) || (exchangeRate.Changes && exchangeRate.Amount(amount) is not null),
        _ => _values.Has(column),
    };

    public RecordValue Value(string column) => column switch
    {
        _ when !Has(column) => RecordValue.Empty,
        OwningUnit.Column => RecordValue.Lookup(OwningUnit.Table, owningUnit.Id),
        _ when AmountOf(column) is { } amount => RecordValue.Money(exchangeRate.ToBase(exchangeRate.Amount(amount))),
        _ => _values.Value(column),
    };

    public string? DisplayText(string column) => _values.DisplayText(column);

    // The platform keeps the suffix for its own: each column of money has such a twin. A column of another type may still be called so.
    private string? AmountOf(string column) =>
        column.EndsWith(BaseSuffix, StringComparison.Ordinal)
        && (!_values.Has(column) || _values.Value(column).Kind is RecordValueKind.Money or RecordValueKind.Empty)
            ? column.Substring(0, column.Length - BaseSuffix.Length)
            : null;
}

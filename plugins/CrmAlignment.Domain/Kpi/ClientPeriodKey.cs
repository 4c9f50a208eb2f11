using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Customer, period and scope of a client period.</summary>
/// <param name="Customer">Customer.</param>
/// <param name="Scorecard">Period and scope, those of the scorecard that counts it.</param>
public readonly record struct ClientPeriodKey(Customer Customer, ScorecardKey Scorecard)
{
    /// <summary>The alternate key, such as account:(id)|month|2026-11-01|org.</summary>
    public string Text => Customer.Key + "|" + Scorecard.Text;

    /// <summary>Reads customer, period and scope of a client period.</summary>
    public static ClientPeriodKey Of(IRecordValues row) =>
        new(Customer.OfKey(row.Value(ClientPeriodTable.CustomerKey).AsText!), ScorecardKey.Of(row));

    /// <summary>The alternate key.</summary>
    public override string ToString() => Text;
}

namespace CrmAlignment.Domain.Kpi;

/// <summary>Customer, period and scope of a client period.</summary>
/// <param name="Customer">Customer.</param>
/// <param name="Scorecard">Period and scope, those of the scorecard that counts it.</param>
public readonly record struct ClientPeriodKey(Customer Customer, ScorecardKey Scorecard)
{
    /// <summary>The alternate key, such as account:(id)|month|2026-11-01|org.</summary>
    public string Text => Customer.Key + "|" + Scorecard.Text;

    /// <summary>The alternate key.</summary>
    public override string ToString() => Text;
}

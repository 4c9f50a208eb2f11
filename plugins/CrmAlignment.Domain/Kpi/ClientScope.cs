namespace CrmAlignment.Domain.Kpi;

/// <summary>One client in one scope: whose spells of activity are counted.</summary>
/// <param name="Customer">Customer.</param>
/// <param name="Scope">Scope.</param>
internal readonly record struct ClientScope(Customer Customer, Scope Scope)
{
    public static ClientScope Of(ClientPeriodKey key) => new(key.Customer, key.Scorecard.Scope);
}

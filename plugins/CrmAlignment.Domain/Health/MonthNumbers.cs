using CrmAlignment.Domain.Kpi;

namespace CrmAlignment.Domain.Health;

/// <summary>What the organization did in a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Measures">Its measures.</param>
public sealed record MonthNumbers(Period Month, Measures Measures);

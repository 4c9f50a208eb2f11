using CrmAlignment.Domain.Kpi;

namespace CrmAlignment.Domain.Health;

/// <summary>The rate of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Rate">Its rate.</param>
public sealed record MonthRate(Period Month, Rate Rate);

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>An amount in base currency that is estimated.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end of the interval in which it lies in 95 of 100 cases.</param>
/// <param name="High">Upper end.</param>
public readonly record struct MoneyRange(decimal Value, decimal Low, decimal High);

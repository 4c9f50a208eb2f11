namespace CrmAlignment.Domain.Diagnosis;

/// <summary>A difference of two shares, with the interval in which it lies in 95 of 100 cases.</summary>
/// <param name="Value">The difference, -1 to 1.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Difference(double Value, double Low, double High);

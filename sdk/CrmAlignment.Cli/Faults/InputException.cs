using System;

namespace CrmAlignment.Cli.Faults;

/// <summary>A file or an option that cannot be used: the message names the place, the value and the remedy.</summary>
/// <param name="place">File, and line, column or element where known.</param>
/// <param name="problem">What is wrong, with the value.</param>
/// <param name="remedy">What to do next.</param>
public sealed class InputException(string place, string problem, string remedy) : Exception($"{place}: {problem} {remedy}")
{
}

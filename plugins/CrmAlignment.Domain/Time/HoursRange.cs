using System;

namespace CrmAlignment.Domain.Time;

/// <summary>Working hours within a day.</summary>
/// <param name="Start">From, as time since midnight, inclusive.</param>
/// <param name="End">To, as time since midnight, exclusive; 24:00 at most.</param>
public readonly record struct HoursRange(TimeSpan Start, TimeSpan End);

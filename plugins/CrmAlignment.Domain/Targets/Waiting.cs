using System.Collections.Generic;

namespace CrmAlignment.Domain.Targets;

/// <summary>The records that wait in a layer of the funnel today, with what history says of such.</summary>
/// <param name="Curve">What became of records that entered the layer before.</param>
/// <param name="Ages">Days since each of them entered it.</param>
/// <param name="ArrivalsADay">How many enter it a day, as was seen; 0 where new ones cannot be won in time.</param>
/// <param name="DaysSeen">Days over which the arrivals were counted; 0 without arrivals.</param>
public sealed record Waiting(PassageCurve Curve, IReadOnlyList<double> Ages, double ArrivalsADay = 0, int DaysSeen = 0);

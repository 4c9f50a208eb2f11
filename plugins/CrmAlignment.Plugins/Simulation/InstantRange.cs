using System;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>A range of instants (UTC).</summary>
/// <param name="From">The first instant.</param>
/// <param name="Before">The end, which is not part of it.</param>
internal sealed record InstantRange(DateTime From, DateTime Before);

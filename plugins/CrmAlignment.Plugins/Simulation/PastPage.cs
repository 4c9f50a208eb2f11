using System.Collections.Generic;
using CrmAlignment.Domain.Simulation;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>Leads that were read at once.</summary>
/// <param name="Leads">The leads.</param>
/// <param name="Next">Where to go on; null at the end.</param>
internal sealed record PastPage(IReadOnlyList<PastLead> Leads, string? Next);

using System.Collections.Generic;

namespace CrmAlignment.Cli.Report;

/// <summary>A nurture queue and what waits in it.</summary>
/// <param name="Queue">Name of the queue.</param>
/// <param name="Track">Name of the track.</param>
/// <param name="Waiting">Leads that wait.</param>
/// <param name="Returned">Leads that returned to sales.</param>
/// <param name="AgedOut">Leads whose window closed.</param>
/// <param name="Next">The leads whose touches are due next.</param>
public sealed record QueueLine(string Queue, string Track, int Waiting, int Returned, int AgedOut, IReadOnlyList<QueuedLead> Next);

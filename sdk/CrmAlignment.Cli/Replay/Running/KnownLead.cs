using System;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>What the replay knows of a lead that is stored.</summary>
/// <param name="Id">Id of the lead.</param>
/// <param name="Rejected">Whether sales rejected it once.</param>
public sealed record KnownLead(Guid Id, bool Rejected);

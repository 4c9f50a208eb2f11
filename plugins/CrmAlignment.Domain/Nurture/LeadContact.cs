using System;

namespace CrmAlignment.Domain.Nurture;

/// <summary>Something that happened between a lead and us, as its activity says now.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="Kind">What it was.</param>
/// <param name="OccurredOn">When (UTC).</param>
/// <param name="IsFromLead">Whether the lead began it: it wrote, called or responded.</param>
public sealed record LeadContact(Guid LeadId, LeadContactKind Kind, DateTime OccurredOn, bool IsFromLead)
{
    /// <summary>Whether a voice mail was left: then nobody was spoken with. False by default.</summary>
    public bool LeftVoiceMail { get; init; }

    /// <summary>
    /// Whether the lead has answered with it. A call that was made counts unless a voice mail was left: who was spoken with must not get the
    /// next mail of a cadence, and a cadence that stopped too early goes on by one click, while a mail cannot be taken back.
    /// </summary>
    public bool IsAnswer => Kind switch
    {
        LeadContactKind.Email => IsFromLead,
        LeadContactKind.PhoneCall => IsFromLead || !LeftVoiceMail,
        _ => true,
    };
}

using System;
using System.Globalization;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>
/// The stay of a lead in its situation, for which a playbook is suggested once: as long as the lead is in its stage with the same handover. One that
/// leaves the stage and comes back begins anew.
/// </summary>
public static class Stay
{
    /// <summary>What tells it from every other stay; up to 160 characters.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="stage">Its stage.</param>
    /// <param name="since">When it came there (UTC); null where nobody knows.</param>
    /// <param name="handoverId">Its latest handover; null for none.</param>
    /// <param name="code">Code of the playbook, the same for all versions: what was begun with one is not suggested again by the next.</param>
    public static string KeyOf(Guid leadId, LeadStage stage, DateTime? since, Guid? handoverId, string code) => string.Join(
        ":",
        leadId.ToString("N"),
        ((int)stage).ToString(CultureInfo.InvariantCulture),
        since?.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) ?? "-",
        handoverId?.ToString("N") ?? "-",
        code);

    /// <summary>What tells a step of the stay from the others.</summary>
    public static string KeyOf(string stay, int sequence) => stay + ":" + sequence.ToString(CultureInfo.InvariantCulture);
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Situations;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>A playbook in force, or a draft as if it were.</summary>
/// <param name="Id">Its id; decides between playbooks of equal priority, so that their order never matters.</param>
/// <param name="Code">Code of all its versions.</param>
/// <param name="Name">Name that people see.</param>
/// <param name="Version">Its version.</param>
/// <param name="Priority">Playbooks are tried from the lowest number up.</param>
/// <param name="Region">Which leads it takes.</param>
public sealed record ActivePlaybook(Guid Id, string Code, string Name, int Version, int Priority, Region Region)
{
    /// <summary>The playbook to suggest for a lead; null where none fits.</summary>
    /// <param name="playbooks">The playbooks in force.</param>
    /// <param name="lead">The situation of the lead.</param>
    public static ActivePlaybook? For(IEnumerable<ActivePlaybook> playbooks, Region lead) =>
        playbooks.OrderBy(playbook => playbook.Priority).ThenBy(playbook => playbook.Id).FirstOrDefault(playbook => playbook.Region.Holds(lead));

    /// <summary>Whether both claim a lead at the same rank, so that nobody has said which is meant.</summary>
    public bool Overlaps(ActivePlaybook other) => IsAnother(other) && Priority == other.Priority && Region.Overlaps(other.Region);

    /// <summary>Whether both say of exactly the same leads, at the same rank, what to do.</summary>
    public bool Contradicts(ActivePlaybook other) => IsAnother(other) && Priority == other.Priority && Region.IsSame(other.Region);

    /// <summary>Whether the other is no version of this one.</summary>
    public bool IsAnother(ActivePlaybook other) => !string.Equals(Code, other.Code, StringComparison.OrdinalIgnoreCase);
}

using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Which leads have a deal, and in which line.</summary>
/// <param name="files">The files.</param>
internal sealed class LeadDeals(FunnelFiles files)
{
    // The number of a line and one; 0 for none.
    private readonly int[] _lines = new int[files.Deals is null ? 0 : files.Leads.Rows.Count];

    /// <summary>Whether a lead has one.</summary>
    /// <param name="lead">Line of the lead.</param>
    public bool Has(InputRow lead) => _lines.Length > 0 && _lines[lead.Number] > 0;

    /// <summary>The line of its deal; null without one.</summary>
    /// <param name="lead">Line of the lead.</param>
    public InputRow? Of(InputRow lead) => Has(lead) ? files.Deals!.Rows[_lines[lead.Number] - 1] : null;

    /// <summary>Notes the deal of a lead.</summary>
    /// <param name="lead">Line of the lead.</param>
    /// <param name="deal">Line of the deal.</param>
    public void Add(InputRow lead, InputRow deal) => _lines[lead.Number] = deal.Number + 1;
}

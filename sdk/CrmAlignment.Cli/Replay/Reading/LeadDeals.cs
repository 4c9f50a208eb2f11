using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>
/// Which leads have deals. The one that begins first qualifies the lead, which happens once; every other is a further one of the same customer.
/// Sixteen bytes are kept of a lead, and as many of each line of those with several deals. Used by one thread.
/// </summary>
/// <param name="files">The files.</param>
internal sealed class LeadDeals(FunnelFiles files)
{
    private const int BytesOfText = 16;

    // By number of the lead: the first event of its first deal. A time of 0 and line 0 may be one; only its kind tells that it is none.
    private readonly PlannedEvent[] _firsts = new PlannedEvent[files.Deals is null ? 0 : files.Leads.Rows.Count];

    // What the lines of leads with several deals say.
    private readonly Dictionary<(int Lead, Guid Text), int> _said = [];

    /// <summary>How many deals are not the first of their lead.</summary>
    public int Further { get; private set; }

    /// <summary>Whether a lead has one.</summary>
    /// <param name="lead">Line of the lead.</param>
    public bool Has(InputRow lead) => _firsts.Length > 0 && _firsts[lead.Number].Kind >= EventKind.DealBeginning;

    /// <summary>Whether a deal is the first of its lead, that qualifies it.</summary>
    /// <param name="lead">Line of the lead.</param>
    /// <param name="deal">Line of the deal.</param>
    public bool IsFirst(InputRow lead, InputRow deal) => Has(lead) && _firsts[lead.Number].Line == deal.Number;

    /// <summary>When the first deal of a lead begins, or ends where nothing says when it began.</summary>
    /// <param name="lead">Line of a lead that has one.</param>
    public Instant Begins(InputRow lead) => Instant.FromUnixTimeTicks(_firsts[lead.Number].Ticks);

    /// <summary>The line of a deal of the lead that says the same in every column; null without one.</summary>
    /// <param name="lead">Line of the lead.</param>
    /// <param name="deal">Line of the deal.</param>
    public InputRow? Same(InputRow lead, InputRow deal)
    {
        if (!Has(lead))
        {
            return null;
        }

        Remember(lead, files.Deals!.Rows[_firsts[lead.Number].Line]);
        return _said.TryGetValue((lead.Number, TextOf(deal)), out var line) ? files.Deals.Rows[line] : null;
    }

    /// <summary>Notes a deal of a lead.</summary>
    /// <param name="lead">Line of the lead.</param>
    /// <param name="first">The first event of the deal.</param>
    public void Add(InputRow lead, FunnelEvent first)
    {
        var begins = new PlannedEvent(first.When.ToUnixTimeTicks(), first.Row.Number, first.Kind);
        if (!Has(lead))
        {
            _firsts[lead.Number] = begins;
            return;
        }

        Further++;
        Remember(lead, first.Row);
        if (begins.CompareTo(_firsts[lead.Number]) < 0)
        {
            _firsts[lead.Number] = begins;
        }
    }

    private void Remember(InputRow lead, InputRow deal) => _said.TryAdd((lead.Number, TextOf(deal)), deal.Number);

    private static Guid TextOf(InputRow deal) => new(SHA256.HashData(Encoding.UTF8.GetBytes(deal.Text)).AsSpan(0, BytesOfText));
}

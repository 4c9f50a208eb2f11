using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Cli.Report;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>What a replay remembers beside its database, whatever became of the file.</summary>
public sealed class ReplayJournalTests : IDisposable
{
    private static readonly Guid Organization = new("5e0d8f1c-0000-4000-8000-000000000001");
    private static readonly RefusalLine Refusal = new(Instant.FromUtc(2024, 3, 1, 8, 0), "A", "CRMA1001", "Budget is not known.");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_noted_is_known_to_the_next_run_with_its_refusals()
    {
        var events = Events("A,2024-03-01\nB,2024-03-02\nC,2024-03-03\n");
        using (var journal = Open())
        {
            Assert.All(events, happening => Assert.False(journal.Has(happening, happening.Key)));
            journal.Note(events[0], "A", Refusal);
            journal.Note(events[1], "B", refusal: null);
        }

        using var next = Open();

        Assert.Equal([true, true, false], events.Select(happening => next.Has(happening, happening.Key)));
        Assert.Equal([Refusal], next.Refusals);
    }

    [Fact]
    public void Line_that_was_corrected_is_another_event()
    {
        using (var journal = Open())
        {
            journal.Note(Events("A,2024-03-01\n")[0], "A", Refusal);
        }

        using var next = Open();

        Assert.False(next.Has(Events("A,2024-03-01,corrected\n", "id,on,note\n")[0], "A"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Line_that_a_killed_run_began_is_cut_off_and_its_event_played_again(int missing)
    {
        var events = Events("A,2024-03-01\nB,2024-03-02\n");
        using (var journal = Open())
        {
            journal.Note(events[0], "A", refusal: null);
            journal.Note(events[1], "B", Refusal);
        }

        using (var file = File.Open(ReplayJournal.PathOf(Database), FileMode.Open))
        {
            file.SetLength(file.Length - missing);
        }

        using (var next = Open())
        {
            Assert.Equal([true, false], events.Select(happening => next.Has(happening, happening.Key)));
            Assert.Empty(next.Refusals);
            next.Note(events[1], "B", refusal: null);
        }

        using var last = Open();
        Assert.Equal([true, true], events.Select(happening => last.Has(happening, happening.Key)));
    }

    [Fact]
    public void Journal_of_a_database_that_was_replaced_says_nothing()
    {
        var happening = Events("A,2024-03-01\n")[0];
        using (var journal = Open())
        {
            journal.Note(happening, "A", Refusal);
        }

        using (var other = ReplayJournal.Open(Database, Guid.NewGuid()))
        {
            Assert.False(other.Has(happening, "A"));
            Assert.Empty(other.Refusals);
        }

        using var former = Open();
        Assert.False(former.Has(happening, "A"));
    }

    [Fact]
    public void Of_a_database_in_memory_nothing_is_kept()
    {
        var happening = Events("A,2024-03-01\n")[0];
        using var journal = ReplayJournal.Open(null, Organization);

        journal.Note(happening, "A", Refusal);

        Assert.False(journal.Has(happening, "A"));
    }

    private string Database => Path.Combine(_folder.Path, "crm.db");

    private ReplayJournal Open() => ReplayJournal.Open(Database, Organization);

    private LeadArrived[] Events(string lines, string heading = "id,on\n") =>
    [
        .. InputTable.Read(_folder.Write("leads.csv", heading + lines), new LeadMap()).Rows
            .Select(row => new LeadArrived(Instant.FromUtc(2024, 3, 1, 0, 0), row, row["id"], "")),
    ];
}

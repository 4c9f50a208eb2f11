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
            journal.Write(1);
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
            journal.Write(1);
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
            journal.Write(1);
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
            next.Write(2);
        }

        using var last = Open();
        Assert.Equal([true, true], events.Select(happening => last.Has(happening, happening.Key)));
    }

    [Fact]
    public void Events_of_a_group_that_the_database_does_not_have_are_played_again()
    {
        var events = Events("A,2024-03-01\nB,2024-03-02\nC,2024-03-03\n");
        using (var journal = Open(0))
        {
            journal.Note(events[0], "A", refusal: null);
            journal.Write(1);
            journal.Note(events[1], "B", Refusal);
            journal.Write(2);
            journal.Note(events[2], "C", refusal: null);
        }

        using (var next = Open(1))
        {
            Assert.Equal([true, false, false], events.Select(happening => next.Has(happening, happening.Key)));
            Assert.Empty(next.Refusals);
            next.Note(events[1], "B", refusal: null);
            next.Write(2);
        }

        using var last = Open(2);
        Assert.Equal([true, true, false], events.Select(happening => last.Has(happening, happening.Key)));
        Assert.Empty(last.Refusals);
    }

    [Fact]
    public void Journal_of_before_there_were_groups_is_believed()
    {
        var happening = Events("A,2024-03-01\n")[0];
        using (var journal = Open(0))
        {
            journal.Note(happening, "A", refusal: null);
            journal.Write(1);
        }

        var path = ReplayJournal.PathOf(Database);
        File.WriteAllText(path, File.ReadAllText(path).Replace(",\"Group\":1", "", StringComparison.Ordinal));

        using var next = Open(0);
        Assert.True(next.Has(happening, "A"));
    }

    [Fact]
    public void Journal_of_a_database_that_was_replaced_says_nothing()
    {
        var happening = Events("A,2024-03-01\n")[0];
        using (var journal = Open())
        {
            journal.Note(happening, "A", Refusal);
            journal.Write(1);
        }

        using (var other = ReplayJournal.Open(Database, Guid.NewGuid(), writtenGroups: 1))
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
        using var journal = ReplayJournal.Open(null, Organization, writtenGroups: 0);

        journal.Note(happening, "A", Refusal);
        journal.Write(1);

        Assert.False(journal.Has(happening, "A"));
    }

    private string Database => Path.Combine(_folder.Path, "crm.db");

    private ReplayJournal Open(long writtenGroups = 2) => ReplayJournal.Open(Database, Organization, writtenGroups);

    private LeadArrived[] Events(string lines, string heading = "id,on\n") =>
    [
        .. InputTable.Read(_folder.Write("leads.csv", heading + lines), new LeadMap()).Rows
            .Select(row => new LeadArrived(Instant.FromUtc(2024, 3, 1, 0, 0), row, row["id"], "")),
    ];
}

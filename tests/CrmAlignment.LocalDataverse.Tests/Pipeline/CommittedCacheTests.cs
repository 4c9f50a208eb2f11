using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Transactions;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Pipeline;

public sealed class CommittedCacheTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open();
    private int _loads;

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void What_a_reading_transaction_loads_is_kept()
    {
        var cache = Cache();

        Read(execution => Assert.Equal("1", cache.Get(execution)));
        Read(execution => Assert.Equal("1", cache.Get(execution)));

        Assert.Equal("1", cache.Get(null));
    }

    [Fact]
    public void What_became_stale_while_a_transaction_ran_is_not_kept()
    {
        var cache = Cache();

        Read(execution =>
        {
            Cache().AfterCommit();
            Assert.Equal("1", cache.Get(execution));
        });

        Assert.Equal("2", cache.Get(null));
        Assert.Equal("2", cache.Get(null));
    }

    [Fact]
    public void What_a_transaction_changed_itself_is_loaded_for_it_alone()
    {
        var cache = Cache();
        Assert.Equal("1", cache.Get(null));

        using (var execution = _organization.Engine.State.Begin(readOnly: false))
        {
            Rename(execution, "first");
            Assert.Equal("2", cache.Get(execution));
            Assert.Equal("2", cache.Get(execution));

            Rename(execution, "second");
            Assert.Equal("3", cache.Get(execution));
        }

        Assert.Equal("1", cache.Get(null));
    }

    [Fact]
    public void What_another_table_holds_is_no_reason_to_load_again()
    {
        var cache = Cache();
        Assert.Equal("1", cache.Get(null));

        using var execution = _organization.Engine.State.Begin(readOnly: false);
        execution.Transaction.Insert("account", new Dictionary<string, object?> { ["accountid"] = Guid.NewGuid() });
        Assert.Equal("1", cache.Get(execution));
        execution.Commit();

        Assert.Equal("1", cache.Get(null));
    }

    [Fact]
    public void What_was_committed_is_loaded_by_everybody()
    {
        var cache = Cache();
        Assert.Equal("1", cache.Get(null));

        using (var execution = _organization.Engine.State.Begin(readOnly: false))
        {
            Rename(execution, "first");
            execution.Commit();
        }

        Assert.Equal("2", cache.Get(null));
    }

    [Fact]
    public void What_a_transaction_took_back_is_loaded_again_for_it()
    {
        var cache = Cache();
        using var execution = _organization.Engine.State.Begin(readOnly: false);
        var savepoint = execution.Transaction.Savepoint();
        Rename(execution, "first");
        Assert.Equal("1", cache.Get(execution));

        execution.Transaction.RollbackTo(savepoint);

        Assert.Equal("2", cache.Get(execution));
    }

    private void Rename(ExecutionScope execution, string name) => execution.Transaction.Update(
        "businessunit", _organization.RootBusinessUnitId, new Dictionary<string, object?> { ["name"] = name });

    private CommittedCache<string> Cache() => new(
        _organization.Engine.State,
        new HashSet<string> { "businessunit", "team" },
        _ => (++_loads).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private void Read(Action<ExecutionScope> work)
    {
        using var execution = _organization.Engine.State.Begin(readOnly: true);
        work(execution);
    }
}

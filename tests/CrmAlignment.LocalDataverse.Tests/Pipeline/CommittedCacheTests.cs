using System;
using CrmAlignment.LocalDataverse.Pipeline;
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
            Cache().Forget();
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

        Read(execution =>
        {
            execution.NoteSecurityChange();
            Assert.Equal("2", cache.Get(execution));
        });

        Assert.Equal("1", cache.Get(null));
    }

    private CommittedCache<string> Cache() => new(
        _organization.Engine,
        _ => (++_loads).ToString(System.Globalization.CultureInfo.InvariantCulture),
        execution => execution.SecurityChanged);

    private void Read(Action<ExecutionScope> work)
    {
        var version = _organization.Engine.CacheVersion;
        using var transaction = _organization.Engine.Store.BeginRead();
        work(new ExecutionScope(transaction, version));
    }
}

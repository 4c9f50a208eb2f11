using System;
using System.Threading.Tasks;
using CrmAlignment.Benchmarks.Http.Load;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Service;

/// <summary>Many callers at once: <c>http load</c> of the benchmarks is the same for a minute.</summary>
public sealed class LoadTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Fact]
    public async Task Rows_of_many_callers_at_once_are_neither_lost_nor_doubled()
    {
        var clients = await LoadRun.RunAsync(served.Service, 32, Limited(40));

        Offenders.AssertNone(LoadRun.Differences(clients, served.Admin));
    }

    private static Func<Func<bool>> Limited(int requests) => () =>
    {
        var left = requests;
        return () => left-- > 0;
    };
}

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>The projects whose inside is held, each read once.</summary>
public static class Projects
{
    private static readonly Dictionary<string, string[]> Beside = new()
    {
        ["sdk/CrmAlignment.LocalDataverse"] = [],
        ["sdk/CrmAlignment.WebApi"] = [],
        ["sdk/CrmAlignment.Player"] = [],
        ["sdk/CrmAlignment.Client"] = [],
        ["sdk/CrmAlignment.Cli"] = [],
        ["plugins/CrmAlignment.Domain"] = ["sdk/CrmAlignment.Model"],
        ["plugins/CrmAlignment.Plugins"] = ["plugins/CrmAlignment.Domain", "sdk/CrmAlignment.Model"],
        ["solution/CrmAlignment.Solution"] = ["sdk/CrmAlignment.Model", "sdk/CrmAlignment.SolutionFormat"],
    };

    private static readonly ConcurrentDictionary<string, Lazy<SourceGraph>> Graphs = new(StringComparer.Ordinal);

    public static TheoryData<string> All => [.. Beside.Keys];

    internal static SourceGraph GraphOf(string project) => Graphs.GetOrAdd(
        project,
        static one => new(() => new SourceGraph(Repository.File(one), [.. Beside[one].Select(folder => Repository.File(folder))]))).Value;
}

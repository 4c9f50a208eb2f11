using System;
using System.Globalization;
using BenchmarkDotNet.Running;
using CrmAlignment.Benchmarks.Funnel;
using CrmAlignment.Benchmarks.Http;
using CrmAlignment.Benchmarks.Kpis;
using CrmAlignment.Benchmarks.Platform;
using CrmAlignment.Benchmarks.Player;

if (args is ["funnel", var leads, var deals, var map])
{
    FunnelMeasurement.Run(leads, deals, map);
    return 0;
}

if (args is ["funnel", var count] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var made))
{
    GrowthOfReplay.Run(made);
    return 0;
}

if (args is ["funnel", ..])
{
    Console.Error.WriteLine("Usage: funnel LEADS.csv DEALS.csv MAP.json | funnel LEADS");
    return 2;
}

switch (args)
{
    case ["kpis", "scorecard"]:
        ScorecardMeasurement.Run();
        return 0;
    case ["kpis", "fold", var facts]:
        FoldMeasurement.Run(int.Parse(facts, CultureInfo.InvariantCulture));
        return 0;
    case ["kpis", "recompute", var facts]:
        RecomputeMeasurement.Run(int.Parse(facts, CultureInfo.InvariantCulture));
        return 0;
    case ["kpis", "writers"]:
        WritersMeasurement.Run();
        return 0;
    case ["kpis", "simulate", var assessments]:
        SimulationMeasurement.Run(int.Parse(assessments, CultureInfo.InvariantCulture));
        return 0;
    case ["kpis", ..]:
        Console.Error.WriteLine("Usage: kpis scorecard | kpis fold FACTS | kpis recompute FACTS | kpis writers | kpis simulate ASSESSMENTS");
        return 2;
    case ["http", "load"]:
        return LoadMeasurement.Run(60);
    case ["http", "load", var seconds]:
        return LoadMeasurement.Run(int.Parse(seconds, CultureInfo.InvariantCulture));
    case ["http", "start", var served, var user, .. var program] when program.Length < 2:
        StartMeasurement.Run(served, user, program is [var crma] ? crma : null);
        return 0;
    case [StartMeasurement.BareArgument]:
        StartMeasurement.RunBare();
        return 0;
    case ["http", .. var filter]:
        HttpMeasurement.Run(string.Join(' ', filter));
        return 0;
    case ["player"]:
        await PlayerMeasurement.RunAsync();
        return 0;
    case ["platform", .. var filter]:
        PlatformMeasurement.Run(string.Join(' ', filter));
        return 0;
    case [ColdStart.Argument, var package]:
        ColdStart.Run(package);
        return 0;
    case [ColdStart.BareArgument]:
        ColdStart.RunBare();
        return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(FunnelMeasurement).Assembly).Run(args);
return 0;

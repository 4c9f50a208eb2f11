using System;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>What the plug-ins of the package add to a save of a lead: requests, and time against the same save without them.</summary>
internal static class SaveMeasurement
{
    private const int Saves = 1_000;

    /// <summary>Measures and prints.</summary>
    /// <param name="package">The solution zip.</param>
    public static void Measure(string package)
    {
        using var organization = LocalOrganization.Open();
        organization.ImportSolution(package);
        var lead = organization.AdminService.Create(new Entity("lead") { ["subject"] = "Saved", ["lastname"] = "Often" });
        var with = Time(number => Save(organization, lead, number, bypasses: false));
        var requests = organization.Requests.MostFromPluginsPerRequest["Update"];
        var without = Time(number => Save(organization, lead, number, bypasses: true));
        Console.WriteLine();
        Console.WriteLine("Update of a lead in memory, no criteria in force: processor time");
        Console.WriteLine(
            $"with the package's plug-ins {with * 1e6:0} us, without {without * 1e6:0} us ({with / without:0.0} times); "
            + $"requests that plug-ins sent for one save: {requests}");
    }

    private static void Save(LocalOrganization organization, Guid lead, int number, bool bypasses)
    {
        var request = new UpdateRequest { Target = new Entity("lead", lead) { ["numberofemployees"] = number } };
        request.Parameters["BypassCustomPluginExecution"] = bypasses;
        organization.AdminService.Execute(request);
    }

    private static double Time(Action<int> save)
    {
        var clock = new Clock(save);
        clock.WarmUp();
        clock.Run(Saves);
        return clock.Processor;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Benchmarks.Platform;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Solution;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Benchmarks.Kpis;

/// <summary>An organization with the package, whose derived rows are written past the guards.</summary>
internal sealed class KpiOrganization : IDisposable
{
    private const int Batch = 1_000;

    /// <param name="path">File of the database; null for one in memory.</param>
    public KpiOrganization(string? path = null)
    {
        Local = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path });
        using var package = new MemoryStream(SolutionPackager.Pack(new PackOptions()).Content);
        Local.ImportSolution(package);
        Client = new AlignmentClient(Local.AdminService);
    }

    public LocalOrganization Local { get; }

    public AlignmentClient Client { get; }

    /// <summary>Creates rows without running steps.</summary>
    public void Fill(IEnumerable<Entity> rows)
    {
        foreach (var batch in rows.Chunk(Batch))
        {
            Local.AdminService.Execute(SampleOrganization.CreateMultiple(batch));
        }
    }

    public void Dispose() => Local.Dispose();
}

using System.Collections.Generic;
using System.IO;
using System.ServiceModel;
using CrmAlignment.Cli.Faults;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Solution;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Imports solution zips that a command line names.</summary>
internal static class SolutionZip
{
    /// <summary>Imports the product's solutions, packed from what lies beside crma.</summary>
    /// <param name="organization">Where to.</param>
    public static void ImportProduct(LocalOrganization organization)
    {
        foreach (var packed in SolutionPackager.PackAll(new PackOptions()))
        {
            using var zip = new MemoryStream(packed.Content, writable: false);
            organization.ImportSolution(zip);
        }
    }

    /// <summary>Imports a zip.</summary>
    /// <param name="organization">Where to.</param>
    /// <param name="path">Path of the zip.</param>
    /// <param name="options">How to import; null for the defaults.</param>
    /// <returns>What was left out, in sentences.</returns>
    /// <exception cref="InputException">The zip cannot be imported; nothing of it was.</exception>
    public static IReadOnlyList<string> Import(LocalOrganization organization, string path, ImportOptions? options = null)
    {
        GivenFile.Require(path);
        try
        {
            return organization.ImportSolution(path, options ?? new ImportOptions());
        }
        catch (FaultException<OrganizationServiceFault> e)
        {
            throw new InputException(Path.GetFileName(path), e.Detail.Message, "Nothing was imported; see: crma check.");
        }
    }
}

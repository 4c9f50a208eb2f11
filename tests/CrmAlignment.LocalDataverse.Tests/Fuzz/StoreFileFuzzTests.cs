using System;
using System.IO;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Tests.Durability;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Fuzz;

/// <summary>Database files with damage are opened, or refused as storage says.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class StoreFileFuzzTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Files_with_bytes_changed_are_opened_or_refused()
    {
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _file.Path }))
        {
            organization.AdminService.Create(new Entity("lead") { ["subject"] = "s", ["lastname"] = "l" });
        }

        var whole = File.ReadAllBytes(_file.Path);
        var opened = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var bytes = (byte[])whole.Clone();
            var (start, length) = random.Next(3) == 0 ? (0, 8192) : (0, bytes.Length);
            for (var change = random.Next(1, 200); change > 0; change--)
            {
                bytes[start + random.Next(length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(_file.Path, random.Next(5) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            opened += Opens(seed) ? 1 : 0;
        }

        Assert.InRange(opened, 1, 39);
    }

    private bool Opens(int seed)
    {
        try
        {
            using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _file.Path });
            organization.AdminService.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") });
            return true;
        }
        catch (Exception refused) when (refused is StorageException or FaultException<OrganizationServiceFault>)
        {
            return false;
        }
        catch (Exception other)
        {
            Assert.Fail($"seed {seed}: no refusal but {other}");
            return false;
        }
    }
}

using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Identity;

/// <summary>The contracts carry the identities that plug-ins refer to, in the builds for .NET 10 and for the .NET Framework.</summary>
public sealed class IdentityTests
{
    private const string Microsoft = "31bf3856ad364e35";
    private const string Ecma = "b77a5c561934e089";

    [Theory]
    [InlineData("Microsoft.Xrm.Sdk", "9.0.0.0", Microsoft)]
    [InlineData("Microsoft.Crm.Sdk.Proxy", "9.0.0.0", Microsoft)]
    [InlineData("Microsoft.Xrm.Sdk.Workflow", "9.0.0.0", Microsoft)]
    [InlineData("System.Activities", "4.0.0.0", Microsoft)]
    [InlineData("System.ServiceModel", "4.0.0.0", Ecma)]
    public void Net10_build_has_the_identity_of_the_original(string name, string version, string token)
        => AssertIdentity(Path.Combine(AppContext.BaseDirectory, name + ".dll"), name, version, token);

    [Theory]
    [InlineData("Microsoft.Xrm.Sdk")]
    [InlineData("Microsoft.Crm.Sdk.Proxy")]
    [InlineData("Microsoft.Xrm.Sdk.Workflow")]
    public void Net462_build_has_the_identity_of_the_original(string name)
        => AssertIdentity(Path.Combine(AppContext.BaseDirectory, "net462", name + ".dll"), name, "9.0.0.0", Microsoft);

    [Theory]
    [InlineData("Microsoft.Xrm.Sdk", "System.ServiceModel", "4.0.0.0", Ecma)]
    [InlineData("Microsoft.Xrm.Sdk.Workflow", "Microsoft.Xrm.Sdk", "9.0.0.0", Microsoft)]
    [InlineData("Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk", "9.0.0.0", Microsoft)]
    public void Net462_build_refers_to_the_identity_of_the_original(string name, string reference, string version, string token)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "net462", name + ".dll")));
        var reader = file.GetMetadataReader();
        var found = reader.AssemblyReferences.Select(reader.GetAssemblyReference).Single(item => reader.GetString(item.Name) == reference);
        Assert.Equal(version, found.Version.ToString());
        Assert.Equal(token, Convert.ToHexStringLower(reader.GetBlobBytes(found.PublicKeyOrToken)));
    }

    private static void AssertIdentity(string path, string name, string version, string token)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var identity = reader.GetAssemblyDefinition().GetAssemblyName();
        Assert.Equal(name, identity.Name);
        Assert.Equal(version, identity.Version?.ToString());
        Assert.Equal(token, Convert.ToHexStringLower(identity.GetPublicKeyToken() ?? []));
    }
}

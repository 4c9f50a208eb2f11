using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Surface;

/// <summary>Holds every public type and member of the contracts against Microsoft's.</summary>
public sealed class SurfaceTests
{
    /// <summary>The environment variable that makes <see cref="Kept_copy_equals_what_the_contracts_declare"/> write the copy.</summary>
    public const string Switch = "CRMALIGNMENT_WRITE_SURFACE";

    private static readonly string[] Names = ["Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "Microsoft.Xrm.Sdk.Workflow"];

    public static TheoryData<string> Assemblies => new(Names);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Contracts_declare_only_what_the_kept_surface_lists(string assembly)
        => AssertNone(Offenders(Load(assembly), SurfaceList.Kept(assembly)));

    [SkippableTheory]
    [MemberData(nameof(Assemblies))]
    public void Contracts_declare_only_what_the_shared_surface_lists(string assembly)
    {
        var shared = SurfaceList.Shared(assembly);
        Skip.If(shared is null, "The folder shared/sdk-surface is not beside the repository.");
        AssertNone(Offenders(Load(assembly), shared!));
    }

    [SkippableTheory]
    [MemberData(nameof(Assemblies))]
    public void Kept_copy_equals_what_the_contracts_declare(string assembly)
    {
        var shared = SurfaceList.Shared(assembly);
        Skip.If(shared is null, "The folder shared/sdk-surface is not beside the repository.");
        var lines = Relevant(Load(assembly), shared!);
        var path = Path.Combine(Repository.Root, "tests", "CrmAlignment.Contracts.Tests", "Surface", assembly + ".txt");
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, string.Join('\n', lines) + "\n");
        }

        Assert.True(File.Exists(path), $"{path} is missing. Set {Switch}=1 and run this test again.");
        Assert.Equal(lines, File.ReadAllLines(path));
    }

    [Fact]
    public void Later_additions_are_all_declared()
    {
        var declared = Names.SelectMany(name => SurfaceWriter.Write(Load(name)))
            .SelectMany(type => type.Value.Select(member => TypeName(type.Key) + "." + MemberName(member)).Append(TypeName(type.Key)))
            .ToHashSet(StringComparer.Ordinal);
        AssertNone(LaterAdditions.Pages.Keys.Where(key => !declared.Contains(key)).ToList());
    }

    [Fact]
    public void Offenders_names_a_type_and_a_member_that_are_not_listed()
    {
        var list = SurfaceList.Parse(
            ["sealed class Microsoft.Xrm.Sdk.Money : System.Runtime.Serialization.IExtensibleDataObject", "  new()"]);
        var offenders = Offenders(typeof(Money).Assembly, list);
        Assert.Contains("Microsoft.Xrm.Sdk.Money: new(System.Decimal value)", offenders);
        Assert.DoesNotContain("Microsoft.Xrm.Sdk.Money: new()", offenders);
        Assert.Contains("class Microsoft.Xrm.Sdk.Entity : System.Runtime.Serialization.IExtensibleDataObject", offenders);
    }

    private static void AssertNone(List<string> offenders)
        => Assert.True(offenders.Count == 0, $"{offenders.Count} offenders:\n{string.Join('\n', offenders)}");

    private static List<string> Offenders(Assembly assembly, SurfaceList list)
        => SurfaceWriter.Write(assembly).SelectMany(type => OffendersOf(type.Key, type.Value, list)).ToList();

    private static IEnumerable<string> OffendersOf(string type, IReadOnlyList<string> members, SurfaceList list)
    {
        var name = TypeName(type);
        if (LaterAdditions.Pages.ContainsKey(name))
        {
            return [];
        }

        return list.HasType(type)
            ? members.Where(member => !list.HasMember(type, member) && !IsLater(name, member)).Select(member => name + ": " + member)
            : [type];
    }

    private static List<string> Relevant(Assembly assembly, SurfaceList list)
        => SurfaceWriter.Write(assembly)
            .Where(type => list.HasType(type.Key))
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .SelectMany(type => type.Value
                .Where(member => list.HasMember(type.Key, member))
                .Select(member => "  " + member)
                .Prepend(type.Key))
            .Prepend("# What the contracts declare of " + assembly.GetName().FullName)
            .ToList();

    private static bool IsLater(string type, string member) => LaterAdditions.Pages.ContainsKey(type + "." + MemberName(member));

    private static string TypeName(string line)
        => Regex.Match(line, @"(?:class|interface|enum|struct) ([^\s:]+(?:, [^\s:>]+>)?)").Groups[1].Value;

    private static string MemberName(string line)
        => Regex.Match(line, @"(?:property |field )?(\w+)(?:\[|\(|<|:| =)").Groups[1].Value;

    private static Assembly Load(string assembly) => assembly switch
    {
        "Microsoft.Xrm.Sdk" => typeof(Entity).Assembly,
        "Microsoft.Crm.Sdk.Proxy" => typeof(WhoAmIRequest).Assembly,
        "Microsoft.Xrm.Sdk.Workflow" => typeof(IWorkflowContext).Assembly,
        _ => throw new ArgumentOutOfRangeException(nameof(assembly), assembly, "Not a contract."),
    };
}

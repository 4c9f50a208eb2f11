using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using Xunit;

namespace CrmAlignment.Domain.Tests.Records;

/// <summary>
/// What a class declares is what it reads: a column that is read but not declared is in no image and no query, and would count as
/// nothing. A new class is covered by carrying the attribute.
/// </summary>
public sealed class DeclaredColumnsTests
{
    private static readonly string[] Measures = [.. Measure.All.Select(measure => measure.Column)];

    // Fixed, and more than the rarest column needs (one record in some fifty): a column that no record happens to ask for would fail the test by chance.
    private static readonly IEnumerable<int> Seeds = Enumerable.Range(0, 3000);

    public static TheoryData<Type> Declaring => [.. typeof(ColumnsAttribute).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ColumnsAttribute>() is not null)];

    [Theory]
    [MemberData(nameof(Declaring))]
    public void Class_reads_the_columns_that_it_declares_and_no_other(Type declaring)
    {
        var read = new HashSet<string>();
        foreach (var seed in Seeds)
        {
            read.UnionWith(ReadBy(declaring, new Random(seed)));
        }

        // The measures have a declaration of their own.
        Assert.Equal(DeclaredColumns.Of(declaring).Except(Measures).Order(), read.Except(Measures).Order());
    }

    [Fact]
    public void Of_names_the_class_when_it_declares_nothing()
    {
        var error = Assert.Throws<ArgumentException>(() => DeclaredColumns.Of(typeof(LeadContribution), typeof(Posting)));

        Assert.StartsWith("Posting declares no columns: give it the attribute Columns.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_names_each_column_once_in_the_order_of_the_classes() => Assert.Equal(
        ["crma_campaignid", "crma_leadcategoryid", "crma_outcome", "crma_decidedon", "crma_excludedfromkpis", "owningbusinessunit", "crma_enrolledon"],
        DeclaredColumns.Of(typeof(HandoverContribution), typeof(EnrollmentContribution)));

    private static IEnumerable<string> ReadBy(Type declaring, Random random)
    {
        var record = new RecordingValues(random);
        var readers = Readers(declaring).ToArray();
        Assert.NotEmpty(readers);
        foreach (var reader in readers)
        {
            Call(reader, reader.GetParameters().Select(parameter => Argument(parameter.ParameterType, record, random)).ToArray());
        }

        return record.Asked;
    }

    private static void Call(MethodBase reader, object?[] arguments)
    {
        try
        {
            _ = reader is ConstructorInfo constructor ? constructor.Invoke(arguments) : reader.Invoke(null, arguments);
        }
        catch (TargetInvocationException refusal) when (refusal.InnerException?.Message.Contains(" has neither crma_occurredon nor crma_date.", StringComparison.Ordinal) == true)
        {
            // A fact without any date, which no posting writes; what was asked until then counts.
        }
    }

    private static IEnumerable<MethodBase> Readers(Type declaring) =>
        declaring.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.IsPublic || method.IsAssembly)
            .Concat<MethodBase>(declaring.GetConstructors())
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(IRecordValues)));

    private static object? Argument(Type type, IRecordValues record, Random random) =>
        type == typeof(IRecordValues) ? record
        : type == typeof(Guid) ? RandomColumn.Id(random)
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(string) ? "1"
        : type == typeof(Func<Guid, bool>) ? (Func<Guid, bool>)(_ => random.Next(2) == 0)
        : throw new InvalidOperationException($"No argument of the type {type.Name} is known: add it here.");
}

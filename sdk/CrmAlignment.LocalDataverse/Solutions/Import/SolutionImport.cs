using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// Imports one package into an organization, inside the caller's transaction: metadata first, then the rows that register it.
/// </summary>
/// <remarks>
/// An import of a higher version adds and changes tables and columns and never removes one, so that no data is lost (as the
/// platform's Update does); plug-in types, steps, images and Custom APIs that the solution no longer has are removed (as its
/// Upgrade does). https://learn.microsoft.com/power-platform/alm/update-solutions-alm.
/// </remarks>
internal sealed class SolutionImport
{
    private readonly StoreTransaction _transaction;
    private readonly SolutionPackage _package;
    private readonly ImportContext _context;
    private readonly RegistrationWriter _rows;
    private readonly PackageProblems _problems = new();

    private SolutionImport(StoreTransaction transaction, SolutionPackage package, ImportContext context)
    {
        _transaction = transaction;
        _package = package;
        _context = context;
        _rows = new RegistrationWriter(transaction, context.UserId, context.Now);
    }

    /// <summary>Performs the import.</summary>
    /// <param name="transaction">The transaction; nothing of it may be kept when this throws.</param>
    /// <param name="package">The package.</param>
    /// <param name="context">Who imports, and where.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="SolutionPackageException">The package refers to what is neither in it nor in the organization.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The installed solution is newer, or managed where the package is not, or the other way round.
    /// </exception>
    public static ImportSummary Run(StoreTransaction transaction, SolutionPackage package, ImportContext context) =>
        new SolutionImport(transaction, package, context).Run();

    private ImportSummary Run()
    {
        var register = new SolutionRegister(_transaction, _rows, _package.Manifest, _context);
        var installed = register.RequireImportable();
        var before = _transaction.Catalog;

        AssemblyVerification.Check(_package, _problems);
        var catalog = CatalogExtension.Apply(before, _package, _problems);
        _transaction.ApplyCatalog(catalog);

        var solutionId = register.Write();
        PrivilegeRows.Ensure(_transaction, catalog.Tables);
        WriteRegistrations(new SolutionComponents(_transaction, _rows, solutionId));
        new RoleRegistration(_transaction, _rows, _problems, _context).WriteRoles(_package.Roles, new SolutionComponents(_transaction, _rows, solutionId), _package.Manifest.IsManaged);
        _problems.ThrowIfAny();

        var summary = Summarize(installed, before);
        ImportJob.Write(_rows, _package.Manifest, _context, summary);
        return summary;
    }

    private void WriteRegistrations(SolutionComponents components)
    {
        var isManaged = _package.Manifest.IsManaged;
        var messages = new MessageRegistration(_transaction, _rows);
        messages.EnsurePlatform(_context.Messages);
        new AssemblyRegistration(_transaction, components, isManaged).Write(_package.Assemblies);
        new CustomApiRegistration(_transaction, components, messages, isManaged).Write(_package.CustomApis);
        new StepRegistration(_transaction, components, messages, _problems, _context, isManaged).Write(_package);
        new ComponentRegistration(_rows, components, isManaged).Write(_package);
    }

    private ImportSummary Summarize(Version? installed, Metadata.MetadataCatalog before)
    {
        var tables = _package.Tables.Where(table => before.FindTable(table.LogicalName) is null).Select(table => table.LogicalName);
        var columns =
            from table in _package.Tables
            from column in table.Columns
            where before.FindTable(table.LogicalName) is { } known && known.FindColumn(column.LogicalName) is null
            select $"{table.LogicalName}.{column.LogicalName}";
        return new ImportSummary(
            _package.Manifest.UniqueName,
            installed,
            _package.Manifest.Version,
            [.. tables.Order(StringComparer.Ordinal)],
            [.. columns.Order(StringComparer.Ordinal)],
            _package.Assemblies.Sum(assembly => assembly.Types.Count),
            _package.Steps.Count,
            _package.CustomApis.Count,
            _package.EnvironmentVariables.Count,
            _package.Roles.Count);
    }
}

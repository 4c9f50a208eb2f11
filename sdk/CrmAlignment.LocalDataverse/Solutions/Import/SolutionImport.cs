using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// Imports one package into an organization, inside the caller's transaction: metadata first, then the rows that register it. Nothing
/// that the package lacks is removed: that is what applying an upgrade does.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/maker/data-platform/update-solutions.</remarks>
internal sealed class SolutionImport
{
    private readonly StoreTransaction _transaction;
    private SolutionPackage _package;
    private readonly ImportContext _context;
    private readonly RegistrationWriter _rows;
    private readonly PackageProblems _problems;
    private readonly ImportReport _report = new();

    private SolutionImport(StoreTransaction transaction, SolutionPackage package, ImportContext context)
    {
        _transaction = transaction;
        _package = package;
        _context = context;
        _problems = new PackageProblems(context.SkipsUnsupported);
        _rows = new RegistrationWriter(transaction, context.UserId, context.Now);
    }

    /// <summary>Performs the import.</summary>
    /// <param name="transaction">The transaction; nothing of it may be kept when this throws.</param>
    /// <param name="package">The package.</param>
    /// <param name="context">Who imports, and where.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="SolutionPackageException">The package refers to what is neither in it nor in the organization.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The installed solution is newer, of another publisher, or managed where the package is not, or the other way round.
    /// </exception>
    public static ImportSummary Run(StoreTransaction transaction, SolutionPackage package, ImportContext context) =>
        new SolutionImport(transaction, package, context).Run();

    /// <summary>Removes plug-in types that the package's assemblies no longer contain, and refuses those still in use.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="package">The package, imported already.</param>
    /// <exception cref="SolutionPackageException">A step or Custom API runs a type that is gone.</exception>
    public static void RequirePluginTypes(StoreTransaction transaction, SolutionPackage package)
    {
        var problems = new PackageProblems();
        new PluginTypeCheck(transaction, problems).Run(package.Assemblies);
        problems.ThrowIfAny();
    }

    private ImportSummary Run()
    {
        var register = new SolutionRegister(_transaction, _rows, _package.Manifest, _context);
        var installed = register.RequireImportable();
        var before = _transaction.Catalog;

        new RequiredComponents(_transaction, _problems).Check(_package.Manifest);
        if (_context.SkipsUnsupported)
        {
            _package = AbsentTables.LeaveOut(before, _package, _problems);
        }

        AssemblyVerification.Check(_package, _problems);
        _transaction.ApplyCatalog(CatalogExtension.Apply(before, _package, _problems, _report));

        var components = Register(register);
        new DefinitionMarks(before, _transaction.Catalog, components).Write(_package);
        PrivilegeRows.Ensure(_transaction, _transaction.Catalog.Tables);
        AdministratorProfile.Follow(_transaction);
        WriteRegistrations(components);
        _problems.ThrowIfAny();
        if (installed is { IsManaged: false } && _package.Manifest.IsManaged)
        {
            components.ConvertToManaged();
        }

        return new ImportSummary(components.SolutionId, installed?.Version, _package.Manifest.Version, _report.Components, _report.Notes)
        {
            Skipped = [.. _package.Skipped, .. _problems.Skipped],
        };
    }

    private SolutionComponents Register(SolutionRegister register)
    {
        var isManaged = _package.Manifest.IsManaged;
        if (!isManaged)
        {
            DefaultSolution.Ensure(_transaction, _rows);
        }

        return new SolutionComponents(_transaction, _rows, _report, register.Write(), isManaged);
    }

    private void WriteRegistrations(SolutionComponents components)
    {
        var messages = new MessageRegistration(_transaction, _rows);
        messages.EnsurePlatform(_context.Messages);
        new AssemblyRegistration(components).Write(_package.Assemblies);
        new CustomApiRegistration(components, messages).Write(_package.CustomApis);
        new StepRegistration(_transaction, components, messages, _problems, _context).Write(_package);
        new ComponentRegistration(_transaction, _rows, components).Write(_package);
        new InterfaceRegistration(_transaction, components, _problems).Write(_package);
        new InertRegistration(_transaction, components, _report, _context.EnablesSteps).Write(_package.InertComponents);
        new ColumnSecurityRegistration(_transaction, _rows, _problems).Write(_package.ColumnSecurityProfiles, components);
        new ConnectionRoleRegistration(_transaction, _rows, _problems).Write(_package, components);
        new RoleRegistration(_transaction, _rows, _problems, _context).WriteRoles(_package.Roles, components);
    }
}


namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Writes the components of a kind into a package.</summary>
internal interface IComponentWriter
{
    /// <summary>Writes those that belong to the solution; none is no mistake.</summary>
    /// <param name="context">What is exported.</param>
    /// <param name="output">The package.</param>
    void Write(ExportContext context, ExportOutput output);
}

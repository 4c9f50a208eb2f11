using System.Xml.Linq;

namespace CrmAlignment.Solution.Parts;

/// <summary>A hand-written view or chart.</summary>
/// <param name="Path">File, relative to the folder of parts.</param>
/// <param name="Table">Logical name of its table, from its own query.</param>
/// <param name="Xml">The savedquery or visualization element, without comments.</param>
public sealed record TablePart(string Path, string Table, XElement Xml);

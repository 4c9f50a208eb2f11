using CrmAlignment.Solution.Forms;
using CrmAlignment.Solution.Parts;

namespace CrmAlignment.Cli.Commands;

/// <summary>What a command does with a form.</summary>
/// <param name="zip">Bytes of the export.</param>
/// <param name="choice">The form.</param>
/// <param name="parts">The parts of the product.</param>
internal delegate FormChange FormChanging(byte[] zip, FormChoice choice, HandWrittenParts parts);

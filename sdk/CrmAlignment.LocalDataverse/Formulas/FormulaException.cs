using System;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>A formula has what is not supported here; the message names it, so that it ends the sentence "it has ...".</summary>
/// <param name="found">What was found.</param>
internal sealed class FormulaException(string found) : Exception(found);

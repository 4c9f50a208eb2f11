namespace CrmAlignment.Model.Schema;

/// <summary>What happens to a row when the row to which its lookup points is deleted, assigned or shared.</summary>
public enum Cascade
{
    /// <summary>The row follows in everything: it is deleted, assigned and shared with its parent. At most one such lookup a table.</summary>
    Parental,

    /// <summary>
    /// The row is deleted with its parent; nothing else follows. History of a record that others own: who gives the record away needs no
    /// right on its history, and what was done stays with who did it.
    /// </summary>
    Dependent,

    /// <summary>The lookup is emptied when the other row is deleted; nothing else follows.</summary>
    Referential,

    /// <summary>The other row cannot be deleted while a row points to it; nothing else follows.</summary>
    RestrictDelete,
}

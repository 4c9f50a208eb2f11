namespace CrmAlignment.LocalDataverse.Faults;

/// <summary>
/// The one table of the error codes that this runtime raises. Values are those of Microsoft's list; a name in quotes is Microsoft's,
/// where the one here differs.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes, unless a code names
/// another page. Tests hold the values against a copy of Microsoft's lines.
/// </remarks>
public static class DataverseErrorCode
{
    /// <summary>0x80040203: an argument of the request is missing or has a value that is not allowed.</summary>
    public const int InvalidArgument = -2147220989;

    /// <summary>0x80040217: the row does not exist.</summary>
    public const int ObjectDoesNotExist = -2147220969;

    /// <summary>0x80040216 ("UnExpected"): an error that no other code describes.</summary>
    public const int Unexpected = -2147220970;

    /// <summary>0x80040220: the caller's roles lack the privilege.</summary>
    public const int PrivilegeDenied = -2147220960;

    /// <summary>0x8004F502: no column security profile of the caller allows to set a secured column of a new row.</summary>
    public const int AttributePrivilegeCreateIsMissing = -2147158782;

    /// <summary>0x8004F504: no column security profile of the caller allows to read a secured column.</summary>
    public const int AttributePermissionReadIsMissing = -2147158780;

    /// <summary>0x8004F507: no column security profile of the caller allows to change a secured column.</summary>
    public const int AttributePermissionUpdateIsMissingDuringUpdate = -2147158777;

    /// <summary>0x8004F50C: the column security profile of System Administrators stays as the platform keeps it.</summary>
    public const int AdminProfileCannotBeEditedOrDeleted = -2147158772;

    /// <summary>0x8004F50D: who ends the security of a column needs access to it.</summary>
    public const int AttributePrivilegeInvalidToUnsecure = -2147158771;

    /// <summary>0x8004F50E: a column permission allows what the column cannot be secured for.</summary>
    public const int AttributePermissionIsInvalid = -2147158770;

    /// <summary>
    /// 0x80048306 ("unManagedIdsAccessDenied"): the caller has the privilege, but not deep enough for this row
    /// (https://learn.microsoft.com/troubleshoot/power-platform/dataverse/user-permissions/client-errors).
    /// </summary>
    public const int AccessDenied = -2147187962;

    /// <summary>0x80040265: a plug-in refused the operation with an InvalidPluginExecutionException.</summary>
    public const int IsvAborted = -2147220891;

    /// <summary>0x80040224 ("IsvUnExpected"): a plug-in failed with any other exception.</summary>
    public const int IsvUnexpected = -2147220956;

    /// <summary>0x80040251 ("TransactionNotStarted"): the transaction was ended by an earlier failure that a plug-in swallowed.</summary>
    public const int NoActiveTransaction = -2147220911;

    /// <summary>0x8009000C: a plug-in caught a service fault and returned as if nothing had happened.</summary>
    public const int IsvTransactionCount = -2146893812;

    /// <summary>
    /// 0x80044182: the chain of plug-ins calling plug-ins is deeper than the limit. The limit is documented
    /// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.iexecutioncontext.depth); the code is not,
    /// so callers should not rely on it.
    /// </summary>
    public const int MaximumDepthExceeded = -2147204734;

    /// <summary>
    /// 0x80040237: a row with this primary key exists
    /// (https://learn.microsoft.com/troubleshoot/power-platform/dataverse/user-permissions/client-errors).
    /// </summary>
    public const int DuplicateRecord = -2147220937;

    /// <summary>0x80060892: a row with these alternate key values exists.</summary>
    public const int DuplicateRecordEntityKey = -2147088238;

    /// <summary>0x80060891: no row has these alternate key values.</summary>
    public const int RecordNotFoundByEntityKey = -2147088239;

    /// <summary>0x80060890: the columns are not a defined alternate key of the table.</summary>
    public const int InvalidEntityKey = -2147088240;

    /// <summary>0x80060882: the row was changed since the caller read it.</summary>
    public const int ConcurrencyVersionMismatch = -2147088254;

    /// <summary>0x8006088D: the table does not support optimistic concurrency.</summary>
    public const int OptimisticConcurrencyNotEnabled = -2147088243;

    /// <summary>0x80060883: row version checking was asked for without a row version.</summary>
    public const int ConcurrencyVersionNotProvided = -2147088253;

    /// <summary>0x80041102: the table is unknown.</summary>
    public const int QueryBuilderNoEntity = -2147217150;

    /// <summary>0x80041103: the table has no such column.</summary>
    public const int QueryBuilderNoAttribute = -2147217149;

    /// <summary>0x8004430C: the query has more conditions than the platform takes.</summary>
    public const int TooManyConditionsInQuery = -2147204340;

    /// <summary>
    /// 0x8004430D: the query has more links than the platform takes
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#limitations).
    /// </summary>
    public const int TooManyLinkEntitiesInQuery = -2147204339;

    /// <summary>0x80044331: a text is longer than its column.</summary>
    public const int StringLengthTooLong = -2147204303;

    /// <summary>0x8004432F ("IntegerValueOutOfRange"): a whole number lies outside its column's range.</summary>
    public const int WholeNumberOutOfRange = -2147204305;

    /// <summary>0x80044330: an amount, decimal or date lies outside its column's range.</summary>
    public const int ValueOutOfRange = -2147204304;

    /// <summary>0x8004431A: a choice has no such option.</summary>
    public const int PicklistValueOutOfRange = -2147204326;

    /// <summary>0x80047010: a definition of that name exists.</summary>
    public const int DuplicateName = -2147192816;

    /// <summary>0x80047013: the table has a column of that name.</summary>
    public const int DuplicateAttributeSchemaName = -2147192813;

    /// <summary>0x8004700B: a table of that name exists.</summary>
    public const int InvalidSchemaName = -2147192821;

    /// <summary>0x80047008: the table cannot be changed, or not so.</summary>
    public const int EntityIsNotCustomizable = -2147192824;

    /// <summary>0x80047009: the column is the platform's own.</summary>
    public const int AttributeIsNotCustomAttribute = -2147192823;

    /// <summary>0x80090479: a column cannot be so long.</summary>
    public const int AttributeMaxLengthOutOfRange = -2146892679;

    /// <summary>0x80047002: the column names the rows of its table.</summary>
    public const int CannotDeletePrimaryUIAttribute = -2147192830;

    /// <summary>0x80048CFE: the column is the amount in base currency of another.</summary>
    public const int CannotDeleteBaseMoneyCalculationAttribute = -2147185410;

    /// <summary>0x80048417: columns use the global choice.</summary>
    public const int CannotDeleteInUseOptionSet = -2147187689;

    /// <summary>0x8004F032: a managed definition is deleted.</summary>
    public const int CannotDeleteMetadata = -2147160014;

    /// <summary>0x80060893: the table has an alternate key of that name.</summary>
    public const int EntityKeyNameExists = -2147088237;

    /// <summary>0x80060894: the table has an alternate key of these columns.</summary>
    public const int EntityKeyWithSelectedAttributesExists = -2147088236;

    /// <summary>0x8004432B: a relationship of that name exists.</summary>
    public const int EntityRelationshipSchemaNameNotUnique = -2147204309;

    /// <summary>0x8004432A: a relationship has no name.</summary>
    public const int EntityRelationshipSchemaNameRequired = -2147204310;

    /// <summary>0x80044310: a choice has an option of that number already.</summary>
    public const int PicklistValueNotUnique = -2147204336;

    /// <summary>0x80044341: a status is deleted that a state has by default.</summary>
    public const int CannotDeleteDefaultStatusOption = -2147204287;

    /// <summary>0x80044323: an option is deleted of a column whose options cannot be deleted.</summary>
    public const int CannotDeleteEnumOptionsFromAttributeType = -2147204317;

    /// <summary>0x80044324: an order of options does not name each of them once.</summary>
    public const int OptionReorderArrayIncorrectLength = -2147204316;

    /// <summary>0x80045002: the definition of an active process is changed.</summary>
    public const int UpdatePublishedWorkflowDefinition = -2147201022;

    /// <summary>0x80048209: a connection ends before it starts.</summary>
    public const int ConnectionInvalidStartEndDate = -2147188215;

    /// <summary>0x80048210: a connection has neither of its rows.</summary>
    public const int ConnectionObjectsMissing = -2147188208;

    /// <summary>0x80048215: a role of a connection is not for the table of its row.</summary>
    public const int ConnectionRoleNotValidForObjectType = -2147188203;

    /// <summary>0x80048216: the roles of a connection do not match.</summary>
    public const int UnrelatedConnectionRoles = -2147188202;

    /// <summary>0x80048217: a row is connected to itself.</summary>
    public const int CannotConnectToSelf = -2147188201;

    /// <summary>0x80048218: a connection lacks one of its rows.</summary>
    public const int BothConnectionSidesAreNeeded = -2147188200;

    /// <summary>0x80048408: the status reason does not belong to the state.</summary>
    public const int InvalidStateCodeStatusCode = -2147187704;

    /// <summary>0x8004F857: the status transition rules forbid activating the row with this status reason.</summary>
    public const int StateTransitionActivateNewStatus = -2147157929;

    /// <summary>0x8004F858: the status transition rules forbid deactivating the row with this status reason.</summary>
    public const int StateTransitionDeactivateNewStatus = -2147157928;

    /// <summary>
    /// 0x80040800: the message is not available for the table. Microsoft's list lacks it; the code and the text are those of a fault
    /// that https://github.com/jordimontana82/fake-xrm-easy/issues/332 shows.
    /// </summary>
    public const int MessageNotOfTable = -2147219456;

    /// <summary>0x80040227: rows that restrict deletion still refer to the row.</summary>
    public const int CannotDeleteDueToAssociation = -2147220953;

    /// <summary>0x80040200: a required column has no value.</summary>
    public const int RequiredFieldMissing = -2147220992;

    /// <summary>0x80040315: the operation cannot be performed here, or this runtime does not support it.</summary>
    public const int NotSupported = -2147220715;

    /// <summary>0x80040225 ("unManagedidsusernotenabled"): the caller's user record is disabled.</summary>
    public const int UserNotEnabled = -2147220955;

    /// <summary>0x80040223: the owner's access to a row cannot be revoked by another.</summary>
    public const int OnlyOwnerCanRevoke = -2147220957;

    /// <summary>0x80041409: a role of one business unit is given to a user of another.</summary>
    public const int UserInWrongBusiness = -2147216375;

    /// <summary>0x8004140D: a role of one business unit is given to a team of another.</summary>
    public const int TeamInWrongBusiness = -2147216371;

    /// <summary>0x80041D02 ("unManagedidsbizmgmtmissparentbusiness"): a business unit without one above it.</summary>
    public const int MissingParentBusiness = -2147214078;

    /// <summary>0x8004140C ("unManagedidsrolesdeletenonparentrole"): a role that a business unit inherits is deleted.</summary>
    public const int DeleteInheritedRole = -2147216372;

    /// <summary>0x8004140B: a privilege is given at a depth that it does not have.</summary>
    public const int InvalidPrivilegeDepth = -2147216373;

    /// <summary>0x80044152: a role that a business unit inherits is changed, instead of the one it inherits from.</summary>
    public const int RestrictInheritedRole = -2147204782;

    /// <summary>
    /// 0x80044352: a client's metadata is too old to be told changes; it must read all anew
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/cache-schema-data).
    /// </summary>
    public const int ExpiredVersionStamp = -2147204270;

    /// <summary>
    /// 0x80040333: a row is not written, because there are duplicates of it
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/manage-duplicate-detection-create-update).
    /// </summary>
    public const int DuplicateRecordsFound = -2147220685;

    /// <summary>
    /// 0x80072553: an image is too big, or none
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data).
    /// </summary>
    public const int ProcessImageFailure = -2147015341;

    /// <summary>
    /// 0x80090487: an image that is not the primary one is given with a new row
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data).
    /// </summary>
    public const int CannotUploadNonPrimaryImageAttributeOnCreate = -2146892665;

    /// <summary>
    /// 0x80044A02 ("unManagedidsattachmentinvalidfilesize"): a file is too big
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/file-column-data).
    /// </summary>
    public const int AttachmentInvalidFileSize = -2147202558;

    /// <summary>0x80072527: a metadata query filters columns without asking for them.</summary>
    public const int InvalidAttributeQuery = -2147015385;

    /// <summary>0x80072528: a metadata query filters relationships without asking for them.</summary>
    public const int InvalidRelationshipQuery = -2147015384;

    /// <summary>0x80072529: a metadata query filters alternate keys without asking for them.</summary>
    public const int InvalidKeyQuery = -2147015383;

    /// <summary>
    /// 0x8004E023: an aggregate query touches more rows than allowed
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#limitations).
    /// </summary>
    public const int AggregateQueryRecordLimitExceeded = -2147164125;

    /// <summary>0x80044151 ("unManagedidssqltimeouterror"): the database did not answer in time.</summary>
    public const int SqlTimeout = -2147204783;

    /// <summary>0x80044171 ("SandboxClientPluginTimeout"): the operation, with its plug-ins, took longer than allowed.</summary>
    public const int PluginTimeout = -2147204751;

    /// <summary>0x80048033: an error while importing a solution that no other code describes.</summary>
    public const int ImportSolutionError = -2147188685;

    /// <summary>0x80048035: an error while exporting a solution that no other code describes.</summary>
    public const int ExportSolutionError = -2147188683;

    /// <summary>0x80048036: managed solutions are not exported.</summary>
    public const int ExportManagedSolutionError = -2147188682;

    /// <summary>0x80048037: the organization has no such solution to export.</summary>
    public const int ExportMissingSolutionError = -2147188681;

    /// <summary>0x8004801D: the organization lacks components that the solution needs.</summary>
    public const int ImportMissingDependenciesError = -2147188707;

    /// <summary>0x8004801C: the solution is installed under another publisher.</summary>
    public const int ImportWrongPublisherError = -2147188708;

    /// <summary>0x80048071: the new assembly lacks plug-in types that are registered and used.</summary>
    public const int ImportNewPluginTypesError = -2147188623;

    /// <summary>0x8004F01D: other components need those of the solution.</summary>
    public const int CannotUninstallWithDependencies = -2147160035;

    /// <summary>0x8004F01F: other components need the component.</summary>
    public const int CannotDeleteInUseComponent = -2147160033;

    /// <summary>0x80048040: the solution is installed unmanaged and the package is managed.</summary>
    public const int ImportSolutionManagedToUnmanagedMismatch = -2147188672;

    /// <summary>0x80048041: the solution is installed managed and the package is unmanaged.</summary>
    public const int ImportSolutionUnmanagedToManagedMismatch = -2147188671;
}

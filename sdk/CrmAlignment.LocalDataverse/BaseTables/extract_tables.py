#!/usr/bin/env python3
"""Writes the tables of this folder; their relationships are written by hand, in relationships.json.

usage: extract_tables.py FOLDER_OF_EXTRACTED_TABLES FILE_OF_SCHEMA_NAMES

Tables of the first part come from facts extracted out of Microsoft's Common Data Model schema documents (one JSON file a
table: name, type, label, required, maxLength, min, max, options, targets), corrected by what those documents do not say:
money precision, date-only columns, lookups with several targets, columns of the abstract activity. Tables of the second
part are written here from Microsoft's table reference, with only the columns that matter. The second file has the schema
names of columns (an object for each table, its "attributeNames" by logical name); what it lacks keeps its logical name.
See ATTRIBUTION.md.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

TEXT = {"string": "Text", "name": "Text", "phone": "Phone", "addressLine": "Text", "email": "Email", "url": "Url",
        "city": "Text", "country": "Text", "postalCode": "Text", "stateOrProvince": "Text", "county": "Text",
        "firstName": "Text", "lastName": "Text", "fullName": "Text", "middleName": "Text", "tickerSymbol": "TickerSymbol",
        "governmentId": "Text"}
NUMBER = {"integer": "Integer", "timezone": "Integer", "smallInteger": "Integer", "language": "Integer",
          "bigInteger": "BigInt", "decimal": "Decimal", "double": "Double", "latitude": "Double", "longitude": "Double"}
REQUIRED = {"required": "ApplicationRequired", "recommended": "Recommended", "systemrequired": "SystemRequired"}
LOGICAL = {"User": "systemuser", "Currency": "transactioncurrency", "Organization": "organization", "PriceList": "pricelevel",
           "BusinessUnit": "businessunit", "Activity": "activitypointer", "Unit": "uom", "UnitGroup": "uomschedule",
           "CampaignResponse": "campaignresponse", "PhoneCall": "phonecall", "OpportunityProduct": "opportunityproduct",
           "Order": "salesorder", "Case": "incident", "OrderProduct": "salesorderdetail", "InvoiceProduct": "invoicedetail"}

# table: (schema name, object type code, primary name, entity set, ownership, flags)
EXTRACTED = {
    "account": ("Account", 1, "name", "accounts", "User", "hasActivities hasNotes"),
    "contact": ("Contact", 2, "fullname", "contacts", "User", "hasActivities hasNotes"),
    "opportunity": ("Opportunity", 3, "name", "opportunities", "User", "hasActivities hasNotes accessTeams"),
    "lead": ("Lead", 4, "fullname", "leads", "User", "hasActivities hasNotes"),
    "annotation": ("Annotation", 5, "subject", "annotations", "User", ""),
    "systemuser": ("SystemUser", 8, "fullname", "systemusers", "BusinessUnit", ""),
    "team": ("Team", 9, "name", "teams", "BusinessUnit", ""),
    "businessunit": ("BusinessUnit", 10, "name", "businessunits", "BusinessUnit", ""),
    "competitor": ("Competitor", 123, "name", "competitors", "Organization", "hasNotes"),
    "activityparty": ("ActivityParty", 135, "partyidname", "activityparties", "None", ""),
    "organization": ("Organization", 1019, "name", "organizations", "None", ""),
    "pricelevel": ("PriceLevel", 1022, "name", "pricelevels", "Organization", ""),
    "product": ("Product", 1024, "name", "products", "Organization", "hasNotes"),
    "uom": ("UoM", 1055, "name", "uoms", "Organization", ""),
    "uomschedule": ("UoMSchedule", 1056, "name", "uomschedules", "Organization", ""),
    "opportunityproduct": ("OpportunityProduct", 1083, "opportunityproductname", "opportunityproducts", "None", ""),
    "quote": ("Quote", 1084, "name", "quotes", "User", "hasActivities hasNotes"),
    "salesorder": ("SalesOrder", 1088, "name", "salesorders", "User", "hasActivities hasNotes"),
    "invoice": ("Invoice", 1090, "name", "invoices", "User", "hasActivities hasNotes"),
    "invoicedetail": ("InvoiceDetail", 1091, "invoicedetailname", "invoicedetails", "None", ""),
    "territory": ("Territory", 2013, "name", "territories", "Organization", ""),
    "queue": ("Queue", 2020, "name", "queues", "User", ""),
    "queueitem": ("QueueItem", 2029, "title", "queueitems", "Organization", ""),
    "activitypointer": ("ActivityPointer", 4200, "subject", "activitypointers", "User", "activity queue hasNotes"),
    "appointment": ("Appointment", 4201, "subject", "appointments", "User", "activity queue hasNotes"),
    "email": ("Email", 4202, "subject", "emails", "User", "activity queue hasNotes"),
    "opportunityclose": ("OpportunityClose", 4208, "subject", "opportunitycloses", "User", "activity hasNotes"),
    "phonecall": ("PhoneCall", 4210, "subject", "phonecalls", "User", "activity queue hasNotes"),
    "task": ("Task", 4212, "subject", "tasks", "User", "activity queue hasNotes"),
    "list": ("List", 4300, "listname", "lists", "User", "hasNotes"),
    "campaign": ("Campaign", 4400, "name", "campaigns", "User", "hasActivities hasNotes"),
    "campaignresponse": ("CampaignResponse", 4401, "subject", "campaignresponses", "User", "activity queue hasNotes"),
    "campaignactivity": ("CampaignActivity", 4402, "subject", "campaignactivities", "User", "activity queue hasNotes"),
    "position": ("Position", 50, "name", "positions", "Organization", ""),
    "transactioncurrency": ("TransactionCurrency", 9105, "currencyname", "transactioncurrencies", "Organization", ""),
}
PLURALS = {"opportunity": "Opportunities", "activitypointer": "Activities", "campaignactivity": "Campaign Activities",
           "territory": "Territories", "transactioncurrency": "Currencies", "annotation": "Notes", "activityparty": "Activity Parties"}
LABELS = {"annotation": "Note", "invoicedetail": "Invoice Product"}

# Tables that have the columns of another, as far as the file of schema names knows them, and some of their own.
# table: (schema name, object type code, the other, label)
LIKE_ANOTHER = {
    "quotedetail": ("QuoteDetail", 1085, "invoicedetail", "Quote Product"),
    "salesorderdetail": ("SalesOrderDetail", 1089, "invoicedetail", "Order Product"),
}

ORGANIZATION_COLUMNS = set("""organizationid name businessclosurecalendarid basecurrencyid basecurrencysymbol basecurrencyprecision basecurrencyiso
 currencydecimalprecision currencydisplayoption currencyformatcode currencysymbol dateformatcode dateformatstring
 dateseparator decimalsymbol defaultcountrycode disabledreason expirechangetrackingindays fiscalcalendarstart fiscalperiodtype fiscalperiodformat
 fiscalperiodformatperiod fiscalyearformatprefix fiscalyearformatsuffix fiscalyearformatyear
 fiscalyearperiodconnect fiscalperiodconnect fiscalsettingsupdated fiscalyeardisplaycode fiscalyearformat fullnameconventioncode integrationuserid
 blockedattachments isauditenabled isdisabled isduplicatedetectionenabled
 isduplicatedetectionenabledforonlinecreateupdate languagecode localeid maxrecordsforexporttoexcel maxuploadfilesize negativeformatcode
 negativecurrencyformatcode numberformat numberseparator plugintracelogsetting pricingdecimalprecision
 ishierarchicalsecuritymodelenabled maxdepthforhierarchicalsecuritymodel
 recurrencedefaultnumberofoccurrences schemanameprefix systemuserid timeformatcode timeformatstring timeseparator
 weekstartdaycode discountcalculationmethod oobpricecalculationenabled qualifyleadadditionaloptions createdon createdby modifiedon modifiedby versionnumber""".split())

ACTIVITY = """activitytypecode:EntityName=Activity Type !manage
subject:String/200=Subject
description:Memo/2000=Description
ownerid:Owner>systemuser,team=Owner
regardingobjectid:Lookup>account,contact,lead,opportunity,quote,salesorder,campaign,campaignactivity,invoice,incident=Regarding
scheduledstart:DateTime=Start Date
scheduledend:DateTime=Due Date
scheduleddurationminutes:Integer=Scheduled Duration
actualstart:DateTime=Actual Start
actualend:DateTime=Actual End
actualdurationminutes:Integer=Actual Duration
isbilled:Boolean=Is Billed
isworkflowcreated:Boolean=Is Workflow Created
isregularactivity:Boolean=Is Regular Activity
instancetypecode:Choice[0 Not Recurring|1 Recurring Master|2 Recurring Instance|3 Recurring Exception|4 Recurring Future Exception]=Recurring Instance Type
sortdate:DateTime=Sort Date
leftvoicemail:Boolean=Left Voice Mail
senton:DateTime=Date Sent
prioritycode:Choice[0 Low|1 Normal|2 High]=Priority
"""

CUSTOMER_COLUMNS = """customerid:Customer>account,contact=Potential Customer
accountid:Lookup>account=Account !manage
contactid:Lookup>contact=Contact !manage
"""

# What the lines of quotes, orders and invoices share: https://learn.microsoft.com/dynamics365/developer/reference/entities/quotedetail.
# The digits of quantities are the most that a product may have (product.quantitydecimal).
LINE_COLUMNS = """ispriceoverridden:Boolean[1 Override Price|0 Use Default]=Pricing
isproductoverridden:Boolean[1 Write In|0 Existing]=Select Product !noUpdate
willcall:Boolean[1 Will Call|0 Address]=Ship To
quantity:Decimal{-100000000000..100000000000}5=Quantity
"""

# What the platform gives rows that belong to another one, whose owner they have.
AUDIT = """createdon:DateTime=Created On !manage
createdby:Lookup>systemuser=Created By !manage
createdonbehalfby:Lookup>systemuser=Created By (Delegate) !manage
modifiedon:DateTime=Modified On !manage
modifiedby:Lookup>systemuser=Modified By !manage
modifiedonbehalfby:Lookup>systemuser=Modified By (Delegate) !manage
importsequencenumber:Integer=Import Sequence Number !noUpdate
overriddencreatedon:DateTime/d=Record Created On !noUpdate
timezoneruleversionnumber:Integer=Time Zone Rule Version Number
utcconversiontimezonecode:Integer=UTC Conversion Time Zone Code
"""
AUDITED = {"opportunityproduct", "invoicedetail"}

# Columns that repeat what the parent has; here they would have to be kept in step and tell nothing new.
REPEATED = {"invoicestatecode", "invoiceispricelocked"}

# Columns that the extracted facts lack or describe wrongly; later definitions replace earlier ones.
FIXES = {
    "lead": """customerid:Customer>account,contact=Customer
accountid:Lookup>account=Account !manage
contactid:Lookup>contact=Contact !manage
relatedobjectid:Lookup>campaignresponse=Related Campaign Response
estimatedclosedate:DateTime/d=Est. Close Date
schedulefollowup_prospect:DateTime/d=Schedule Follow Up (Prospect)
schedulefollowup_qualify:DateTime/d=Schedule Follow Up (Qualify)
lastusedincampaign:DateTime/d=Last Campaign Date
fullname:String/160=Name !manage
masterid:Lookup>lead=Master ID !manage
merged:Boolean=Merged !manage
subject:String/300=Topic *""",
    "opportunity": """customerid:Customer>account,contact=Potential Customer
accountid:Lookup>account=Account !manage
contactid:Lookup>contact=Contact !manage
actualclosedate:DateTime/D=Actual Close Date
estimatedclosedate:DateTime/D=Est. Close Date
finaldecisiondate:DateTime/D=Final Decision Date
schedulefollowup_prospect:DateTime/d=Scheduled Follow up (Prospect)
schedulefollowup_qualify:DateTime/d=Scheduled Follow up (Qualify)
scheduleproposalmeeting:DateTime/d=Schedule Proposal Meeting
timespentbymeonemailandmeetings:String/1250=Time Spent by me !manage""",
    "account": """primarycontactid:Lookup>contact=Primary Contact
masterid:Lookup>account=Master ID !manage
merged:Boolean=Merged !manage
lastusedincampaign:DateTime/d=Last Date Included in Campaign""",
    "contact": """parentcustomerid:Customer>account,contact=Company Name
accountid:Lookup>account=Account !manage
parentcontactid:Lookup>contact=Parent Contact !manage
fullname:String/160=Full Name !manage
masterid:Lookup>contact=Master ID !manage
merged:Boolean=Merged !manage
anniversary:DateTime/D=Anniversary
birthdate:DateTime/D=Birthday
lastusedincampaign:DateTime/d=Last Date Included in Campaign""",
    "campaign": """actualstart:DateTime/d=Actual Start Date
actualend:DateTime/d=Actual End Date
proposedstart:DateTime/d=Proposed Start Date
proposedend:DateTime/d=Proposed End Date
totalactualcost:Money=Total Cost of Campaign !manage
totalcampaignactivityactualcost:Money=Total Cost of Campaign Activities !manage""",
    "campaignactivity": "from:PartyList>systemuser=From\nregardingobjectid:Lookup>campaign=Parent Campaign",
    "email": """from:PartyList>account,contact,lead,queue,systemuser=From
emailsender:Lookup>account,contact,lead,queue,systemuser=Sender !manage
sendersaccount:Lookup>account=Senders Account !manage""",
    "appointment": "organizer:PartyList>systemuser=Organizer",
    "campaignresponse": "receivedon:DateTime/d=Received On\nregardingobjectid:Lookup>account,contact,lead,campaign,campaignactivity=Parent Campaign",
    "opportunityclose": """regardingobjectid:Lookup>account,lead,opportunity,campaign,campaignactivity,incident=Regarding
opportunityid:Lookup>opportunity=Opportunity
competitorid:Lookup>competitor=Competitor
opportunitystatuscode:Integer=Opportunity Status""",
    "queueitem": """objectid:Lookup>activitypointer,appointment,email,phonecall,task,campaignactivity,campaignresponse,incident=Object *
objecttypecode:Integer=Type !manage
workerid:Lookup>systemuser,team=Worked By
owningbusinessunit:Lookup>businessunit=Owning Business Unit !manage
owninguser:Lookup>systemuser=Owning User !manage""",
    "queue": "owninguser:Lookup>systemuser=Owning User !manage\nowningteam:Lookup>team=Owning Team !manage",
    "annotation": "objectid:Lookup>account,contact,lead,opportunity,opportunityclose,quote,quoteclose,salesorder,orderclose,campaign,campaignactivity,campaignresponse,competitor,task,phonecall,email,appointment,product,invoice,list,incident,incidentresolution,calendar=Regarding",
    "activityparty": """activityid:Lookup>activitypointer=Activity
partyid:Lookup>account,contact,lead,queue,systemuser,campaign,invoice,opportunity,quote,salesorder,incident=Party
addressused:String/320=Address
partyidname:String/400=Party Name !manage""",
    "team": "regardingobjectid:Lookup>opportunity=Regarding\nteamtemplateid:Lookup>teamtemplate=Team Template Identifier\nisdefault:Boolean=Is Default !manage",
    "businessunit": "isdisabled:Boolean=Is Disabled !manage\ncalendarid:Lookup>calendar=Calendar",
    "systemuser": "fullname:String/200=Full Name !manage\ncalendarid:Lookup>calendar=Calendar",
    "invoice": "customerid:Customer>account,contact=Customer\naccountid:Lookup>account=Account !manage\ncontactid:Lookup>contact=Contact !manage\ndatedelivered:DateTime/d=Date Delivered\nduedate:DateTime/d=Due Date",
    "opportunityproduct": "opportunityid:Lookup>opportunity=Opportunity *\nopportunityproductname:String/500=Name",
    "quote": CUSTOMER_COLUMNS + """effectivefrom:DateTime/d=Effective From
effectiveto:DateTime/d=Effective To
expireson:DateTime/d=Due By
closedon:DateTime/d=Closed On
requestdeliveryby:DateTime/d=Requested Delivery Date
willcall:Boolean[1 Will Call|0 Address]=Ship To
revisionnumber:Integer=Revision ID !noUpdate""",
    "salesorder": CUSTOMER_COLUMNS + """requestdeliveryby:DateTime/d=Requested Delivery Date
datefulfilled:DateTime/d=Date Fulfilled
submitdate:DateTime/d=Date Submitted
willcall:Boolean[1 Will Call|0 Address]=Ship To""",
    "invoicedetail": LINE_COLUMNS + "salesorderdetailid:UniqueIdentifier=Order Product\ninvoiceid:Lookup>invoice=Invoice ID *\nactualdeliveryon:DateTime/d=Delivered On",
    "quotedetail": """quoteid:Lookup>quote=Quote *
quotedetailname:String/100=Name
requestdeliveryby:DateTime/d=Requested Delivery Date
shipto_addressid:UniqueIdentifier=Ship To Address ID
shipto_contactname:String/150=Ship To Contact Name
parentbundleid:UniqueIdentifier=Parent Bundle
parentbundleidref:Lookup>quotedetail=Parent bundle product""",
    "salesorderdetail": """salesorderid:Lookup>salesorder=Order *
salesorderdetailname:String/100=Name
quotedetailid:UniqueIdentifier=Quote Product Id
requestdeliveryby:DateTime/d=Requested Delivery Date
shipto_addressid:UniqueIdentifier=Ship To Address ID
shipto_contactname:String/150=Ship To Contact Name
parentbundleid:UniqueIdentifier=Parent Bundle
parentbundleidref:Lookup>salesorderdetail=Parent bundle product""",
    "list": "createdfromcode:Choice[1 Account|2 Contact|4 Lead]=Marketing List Member Type",
    "organization": "name:String/160=Organization Name\nweekstartdaycode:Choice[0 Sunday|1 Monday|2 Tuesday|3 Wednesday|4 Thursday|5 Friday|6 Saturday]=Week Start Day Code",
}

# Numbers that the platform gives rows of its own tables; an admin can change prefix and length (learn.microsoft.com/power-platform/
# admin/change-auto-number-prefix-contract-case-article-quote-order-invoice-campaign-category-knowledge-articles).
AUTONUMBERS = {("campaign", "codename"): "CMP-{SEQNUM:5}-{RANDSTRING:6}", ("invoice", "invoicenumber"): "INV-{SEQNUM:5}-{RANDSTRING:6}",
               ("quote", "quotenumber"): "QUO-{SEQNUM:5}-{RANDSTRING:6}", ("salesorder", "ordernumber"): "ORD-{SEQNUM:5}-{RANDSTRING:6}",
               ("incident", "ticketnumber"): "CAS-{SEQNUM:5}-{RANDSTRING:6}"}

# What a new row has in columns for which nothing was given: DefaultValue and DefaultFormValue of the reference's pages, such as
# https://learn.microsoft.com/dynamics365/developer/reference/entities/lead. Two-option columns of these tables have false but for:
TRUE_BY_DEFAULT = {"followemail", "isregularactivity", "donotsendonoptout", "ignoreinactivelistmembers", "routecase", "decremententitlementterm"}
WITHOUT_DEFAULTS = {"organization", "systemuser", "team", "businessunit", "activityparty", "uom"}
ACTIVITY_DEFAULTS = {"prioritycode": 1, "instancetypecode": 0}
DEFAULTS = {
    "principalobjectattributeaccess": {"readaccess": False, "updateaccess": False},
    "calendar": {"type": 0, "isshared": False},
    # https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications: 14 days, info, timed.
    "appnotification": {"icontype": 100000000, "toasttype": 200000000, "priority": 200000000, "ttlinseconds": 1209600},
    "calendarrule": {"ismodified": False, "isselected": False, "issimple": False, "isvaried": False},
    "account": {"accountclassificationcode": 1, "accountratingcode": 1, "businesstypecode": 1, "customersizecode": 1,
                "preferredcontactmethodcode": 1, "shippingmethodcode": 1, "territorycode": 1, "address2_addresstypecode": 1,
                "address2_freighttermscode": 1, "address2_shippingmethodcode": 1},
    "contact": {"customersizecode": 1, "customertypecode": 1, "educationcode": 1, "haschildrencode": 1, "leadsourcecode": 1,
                "preferredcontactmethodcode": 1, "shippingmethodcode": 1, "territorycode": 1, "address2_addresstypecode": 1,
                "address2_freighttermscode": 1, "address2_shippingmethodcode": 1, "address3_addresstypecode": 1,
                "address3_freighttermscode": 1, "address3_shippingmethodcode": 1},
    "lead": {"leadqualitycode": 2, "preferredcontactmethodcode": 1, "prioritycode": 1, "salesstagecode": 1, "address1_addresstypecode": 1,
             "address1_shippingmethodcode": 1, "address2_addresstypecode": 1, "address2_shippingmethodcode": 1},
    "opportunity": {"opportunityratingcode": 2, "pricingerrorcode": 0, "prioritycode": 1, "salesstagecode": 1},
    "opportunityproduct": {"pricingerrorcode": 0},
    "invoice": {"pricingerrorcode": 0, "prioritycode": 1},
    "quote": {"pricingerrorcode": 0, "revisionnumber": 0},
    "salesorder": {"pricingerrorcode": 0, "prioritycode": 1},
    "quotedetail": {"pricingerrorcode": 0, "producttypecode": 1, "propertyconfigurationstatus": 2},
    "salesorderdetail": {"pricingerrorcode": 0, "producttypecode": 1, "propertyconfigurationstatus": 2},
    "invoicedetail": {"pricingerrorcode": 0, "producttypecode": 1, "propertyconfigurationstatus": 2},
    "incident": {"prioritycode": 2, "severitycode": 1, "incidentstagecode": 1, "firstresponseslastatus": 1, "resolvebyslastatus": 1},
    "campaign": {"typecode": 1},
    "campaignresponse": {"responsecode": 1},
}

# The account or the contact that a customer column names
# (https://learn.microsoft.com/dynamics365/developer/reference/entities/opportunity).
CUSTOMER = {"accountid": "customerid", "contactid": "customerid"}
DERIVED = {"lead": CUSTOMER, "opportunity": CUSTOMER, "invoice": CUSTOMER, "quote": CUSTOMER, "salesorder": CUSTOMER, "incident": CUSTOMER,
           "contact": {"accountid": "parentcustomerid", "parentcontactid": "parentcustomerid"}}

# Columns that the platform alone writes.
MANAGED = {
    "account": "aging30 aging60 aging90 opendeals opendeals_date opendeals_state openrevenue openrevenue_date openrevenue_state",
    "contact": "aging30 aging60 aging90",
    "queueitem": "enteredon workeridmodifiedon",
    "lead": "yomifullname",
}

# Columns that only an update may write: https://learn.microsoft.com/dynamics365/developer/reference/entities/quotedetail.
COMPUTED_ON_CREATE = {table: {"baseamount", "extendedamount"} for table in ("quotedetail", "salesorderdetail", "invoicedetail")}
MANAGED_EVERYWHERE = "entityimageid onholdtime timespentbymeonemailandmeetings address1_composite address2_composite address3_composite"

# Schema names of columns of tables that the file of schema names lacks
# (https://learn.microsoft.com/dynamics365/developer/reference/entities/productpricelevel and the pages of the others).
SCHEMA_NAMES = {
    "productpricelevel": """ProductPriceLevelId PriceLevelId ProductId ProductNumber UoMId UoMScheduleId PricingMethodCode Amount Amount_Base
        Percentage QuantitySellingCode RoundingPolicyCode RoundingOptionCode RoundingOptionAmount RoundingOptionAmount_Base
        TransactionCurrencyId ExchangeRate OrganizationId ProcessId StageId TraversedPath""",
    "fieldsecurityprofile": "FieldSecurityProfileId Name Description IsManaged",
    "appnotification": "appnotificationId Title Body IconType ToastType Priority TTLInSeconds Data PartitionId AppModuleId",
    "leadaddress": """LeadAddressId ParentId AddressNumber AddressTypeCode Name Line1 Line2 Line3 City County StateOrProvince PostalCode
        PostOfficeBox Country Composite ShippingMethodCode Telephone1 Telephone2 Telephone3 Fax Latitude Longitude UPSZone UTCOffset
        TransactionCurrencyId ExchangeRate CreatedOn CreatedBy CreatedOnBehalfBy ModifiedOn ModifiedBy ModifiedOnBehalfBy
        ImportSequenceNumber OverriddenCreatedOn TimeZoneRuleVersionNumber UTCConversionTimeZoneCode""",
    "principalobjectattributeaccess": """PrincipalObjectAttributeAccessId ObjectId ObjectTypeCode AttributeId PrincipalId PrincipalIdType
        ReadAccess UpdateAccess OrganizationId VersionNumber""",
    "fieldpermission": "FieldPermissionId FieldSecurityProfileId EntityName AttributeLogicalName CanRead CanCreate CanUpdate IsManaged",
    "quoteclose": "QuoteId QuoteNumber Revision Category Subcategory",
    "orderclose": "SalesOrderId OrderNumber Revision Category Subcategory",
    "incidentresolution": "IncidentId TimeSpent Category Subcategory",
    "maskingrule": "MaskingRuleId Name DisplayName Description RegularExpression MaskedCharacter TestData MaskedTestData RichTestData MaskedRichTestData IsManaged",
    "attributemaskingrule": "AttributeMaskingRuleId UniqueName EntityName AttributeLogicalName MaskingRuleId IsManaged",
    "processstage": "ProcessStageId ProcessId StageName PrimaryEntityTypeCode StageCategory ClientData",
    "connectionroleobjecttypecode": "ConnectionRoleObjectTypeCodeId ConnectionRoleId AssociatedObjectTypeCode",
    "connectionroleassociation": "ConnectionRoleAssociationId ConnectionRoleId AssociatedConnectionRoleId",
}

# The tables here that are enabled for connections, as their pages list account_connections1 and its like, with their codes and labels.
CONNECTED = {
    "account": "1 Account", "contact": "2 Contact", "opportunity": "3 Opportunity", "lead": "4 Lead", "systemuser": "8 User", "team": "9 Team",
    "position": "50 Position", "incident": "112 Case", "competitor": "123 Competitor", "pricelevel": "1022 Price List", "product": "1024 Product",
    "quote": "1084 Quote", "salesorder": "1088 Order", "invoice": "1090 Invoice", "territory": "2013 Territory", "activitypointer": "4200 Activity",
    "appointment": "4201 Appointment", "email": "4202 Email", "phonecall": "4210 Phone Call", "task": "4212 Task", "list": "4300 Marketing List",
    "campaign": "4400 Campaign", "campaignactivity": "4402 Campaign Activity",
}

# Tables written from https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/<name>.
# Codes of new tables are below 10000: those from there on are of custom tables, which files of older versions may have.
# name | schema | code | primary id | primary name | set | ownership | flags | label | plural
WRITTEN = """
role|Role|1036|roleid|name|roles|BusinessUnit||Security Role|Security Roles
name:String/100=Name *
businessunitid:Lookup>businessunit=Business Unit
parentroleid:Lookup>role=Parent Role !manage
parentrootroleid:Lookup>role=Parent Root Role !manage
roletemplateid:UniqueIdentifier=Role Template
isinherited:Choice[0 Team privileges only|1 Direct User (Basic) access level and Team privileges]=Member's privilege inheritance
appliesto:Memo/2000=Applies To
summaryofcoreprivileges:Memo/2000=Summary of Core Table Privileges
description:Memo/2000=Description
iscustomizable:Boolean=Customizable
ismanaged:Boolean=State !manage
solutionid:UniqueIdentifier=Solution !manage

systemuserroles|SystemUserRoles|15|systemuserroleid||systemuserrolescollection|None|intersect|User Role|User Roles
systemuserid:UniqueIdentifier=User
roleid:UniqueIdentifier=Role

teamroles|TeamRoles|40|teamroleid||teamrolescollection|None|intersect|Team Role|Team Roles
teamid:UniqueIdentifier=Team
roleid:UniqueIdentifier=Role

teammembership|TeamMembership|23|teammembershipid||teammemberships|None|intersect|Team Membership|Team Memberships
teamid:UniqueIdentifier=Team
systemuserid:UniqueIdentifier=User

privilege|Privilege|1023|privilegeid|name|privileges|None||Privilege|Privileges
name:String/100=Name
accessright:Integer=Access Right
canbebasic:Boolean=Can Be Basic
canbelocal:Boolean=Can Be Local
canbedeep:Boolean=Can Be Deep
canbeglobal:Boolean=Can Be Global

roleprivileges|RolePrivileges|12|roleprivilegeid||roleprivilegescollection|None|intersect|Role Privilege|Role Privileges
roleid:UniqueIdentifier=Role
privilegeid:UniqueIdentifier=Privilege
privilegedepthmask:Integer=Depth Mask

principalobjectaccess|PrincipalObjectAccess|11|principalobjectaccessid||principalobjectaccessset|None||Principal Object Access|Principal Object Access
principalid:UniqueIdentifier=Principal
principaltypecode:EntityName=Principal Type
objectid:UniqueIdentifier=Object
objecttypecode:EntityName=Object Type
accessrightsmask:Integer=Access Rights
inheritedaccessrightsmask:Integer=Inherited Access Rights
changedon:DateTime=Changed On

principalobjectattributeaccess|PrincipalObjectAttributeAccess|44|principalobjectattributeaccessid||principalobjectattributeaccessset|Organization|bare|Field Sharing|Field Sharing
objectid:Lookup>account,appointment,attributemaskingrule,businessunit,campaign,campaignactivity,campaignresponse,competitor,connection,connectionreference,contact,customapi,customapirequestparameter,customapiresponseproperty,customeraddress,email,environmentvariabledefinition,environmentvariablevalue,incident,invoice,invoicedetail,lead,leadaddress,list,maskingrule,opportunity,opportunityclose,opportunityproduct,phonecall,position,pricelevel,product,queue,queueitem,quote,quotedetail,salesorder,salesorderdetail,systemuser,task,team,territory,uom,uomschedule=Entity instance *
objecttypecode:EntityName=Entity object type
attributeid:UniqueIdentifier=Secured field *
principalid:Lookup>systemuser,team=Principal *
principalidtype:EntityName=Principal type
readaccess:Boolean=Read permission *
updateaccess:Boolean=Update permission *
organizationid:Lookup>organization=Organization !manage
versionnumber:BigInt=Version Number !manage

usersettings|UserSettings|150|systemuserid||usersettingscollection|BusinessUnit||User Settings|User Settings
uilanguageid:Integer=User Interface Language
helplanguageid:Integer=Help Language
localeid:Integer=Locale
timezonecode:Integer=Time Zone
businessunitid:Lookup>businessunit=Business Unit
transactioncurrencyid:Lookup>transactioncurrency=Currency
defaultcountrycode:String/30=Default Country Code
paginglimit:Integer=Paging Limit
currencysymbol:String/13=Currency Symbol
dateformatstring:String/255=Date Format
timeformatstring:String/255=Time Format
decimalsymbol:String/5=Decimal Symbol
numberseparator:String/5=Number Separator

timezonedefinition|TimeZoneDefinition|4810|timezonedefinitionid|standardname|timezonedefinitions|None||Time Zone Definition|Time Zone Definitions
standardname:String/100=Standard Name
userinterfacename:String/100=Display Name
daylightname:String/100=Daylight Name
timezonecode:Integer=Time Zone Code
bias:Integer=Bias
retiredorder:Integer=Retired Order

publisher|Publisher|7101|publisherid|friendlyname|publishers|Organization||Publisher|Publishers
uniquename:String/256=Name *
friendlyname:String/256=Display Name *
description:Memo/2000=Description
customizationprefix:String/8=Prefix
customizationoptionvalueprefix:Integer=Option Value Prefix
isreadonly:Boolean=Read-Only Publisher !manage
emailaddress:String/100=Email

solution|Solution|7100|solutionid|friendlyname|solutions|Organization||Solution|Solutions
uniquename:String/65=Name *
friendlyname:String/256=Display Name *
description:Memo/2000=Description
version:String/256=Version
publisherid:Lookup>publisher=Publisher
ismanaged:Boolean=Package Type !manage
isvisible:Boolean=Is Visible Outside Platform
installedon:DateTime=Installed On !manage
updatedon:DateTime=Updated On !manage
parentsolutionid:Lookup>solution=Parent Solution !manage

solutioncomponent|SolutionComponent|7103|solutioncomponentid||solutioncomponents|None||Solution Component|Solution Components
solutionid:Lookup>solution=Solution
objectid:UniqueIdentifier=Regarding
componenttype:Integer=Object Type Code
rootcomponentbehavior:Choice[0 Include Subcomponents|1 Do not include subcomponents|2 Include As Shell Only]=Include Behavior
ismetadata:Boolean=Is Metadata

dependency|Dependency|7105|dependencyid||dependencies|None|bare|Dependency|Dependency
dependencytype:Choice[0 None|1 Solution Internal|2 Published|4 Unpublished]=Dependency Type !manage
dependentcomponenttype:Choice[1 Entity|2 Attribute|3 Relationship|4 Attribute Picklist Value|5 Attribute Lookup Value|6 View Attribute|7 Localized Label|8 Relationship Extra Condition|9 Option Set|10 Entity Relationship|11 Entity Relationship Role|12 Entity Relationship Relationships|13 Managed Property|14 Entity Key|16 Privilege|17 PrivilegeObjectTypeCode|18 Index|20 Role|21 Role Privilege|22 Display String|23 Display String Map|24 Form|25 Organization|26 Saved Query|29 Workflow|31 Report|36 Email Template|44 Duplicate Rule|45 Duplicate Rule Condition|46 Entity Map|47 Attribute Map|50 Ribbon Customization|55 Ribbon Diff|59 Saved Query Visualization|60 System Form|61 Web Resource|62 Site Map|63 Connection Role|66 Custom Control|70 Field Security Profile|71 Field Permission|80 Model-driven App|90 Plugin Type|91 Plugin Assembly|92 SDK Message Processing Step|93 SDK Message Processing Step Image|95 Service Endpoint|300 Canvas App|371 Connector|372 Connector|380 Environment Variable Definition|381 Environment Variable Value]=Dependent Component Type !manage
dependentcomponentobjectid:UniqueIdentifier=Dependent Component !manage
requiredcomponenttype:Choice[1 Entity|2 Attribute|3 Relationship|4 Attribute Picklist Value|5 Attribute Lookup Value|6 View Attribute|7 Localized Label|8 Relationship Extra Condition|9 Option Set|10 Entity Relationship|11 Entity Relationship Role|12 Entity Relationship Relationships|13 Managed Property|14 Entity Key|16 Privilege|17 PrivilegeObjectTypeCode|18 Index|20 Role|21 Role Privilege|22 Display String|23 Display String Map|24 Form|25 Organization|26 Saved Query|29 Workflow|31 Report|36 Email Template|44 Duplicate Rule|45 Duplicate Rule Condition|46 Entity Map|47 Attribute Map|50 Ribbon Customization|55 Ribbon Diff|59 Saved Query Visualization|60 System Form|61 Web Resource|62 Site Map|63 Connection Role|66 Custom Control|70 Field Security Profile|71 Field Permission|80 Model-driven App|90 Plugin Type|91 Plugin Assembly|92 SDK Message Processing Step|93 SDK Message Processing Step Image|95 Service Endpoint|300 Canvas App|371 Connector|372 Connector|380 Environment Variable Definition|381 Environment Variable Value]=Required Component Type !manage
requiredcomponentobjectid:UniqueIdentifier=Required Component !manage

importjob|ImportJob|9107|importjobid|name|importjobs|Organization||Import Job|Import Jobs
name:String/256=Name
solutionname:String/256=Solution Name
solutionid:UniqueIdentifier=Solution
data:Memo/1073741823=Data
progress:Double=Progress
startedon:DateTime=Started On
completedon:DateTime=Completed On

pluginassembly|PluginAssembly|4605|pluginassemblyid|name|pluginassemblies|Organization||Plug-in Assembly|Plug-in Assemblies
name:String/256=Name *
content:Memo/1073741823=Content
culture:String/32=Culture
publickeytoken:String/32=Public Key Token
version:String/48=Version
path:String/256=Path
description:String/256=Description
sourcetype:Choice[0 Database|1 Disk|2 Normal|3 AzureWebApp|4 File Store]=Source Type
isolationmode:Choice[1 None|2 Sandbox|3 External]=Isolation Mode
ishidden:Boolean=Hidden
ismanaged:Boolean=State !manage
sourcehash:String/256=Source Hash
major:Integer=Major !manage
minor:Integer=Minor !manage
solutionid:UniqueIdentifier=Solution !manage

plugintype|PluginType|4602|plugintypeid|name|plugintypes|Organization||Plug-in Type|Plug-in Types
name:String/256=Display Name
typename:String/256=Type Name *
friendlyname:String/256=Friendly Name
description:String/256=Description
assemblyname:String/256=Assembly Name
culture:String/32=Culture
publickeytoken:String/32=Public Key Token
version:String/48=Version
pluginassemblyid:Lookup>pluginassembly=Plugin Assembly
isworkflowactivity:Boolean=Is Workflow Activity
workflowactivitygroupname:String/256=Workflow Activity Group Name
customworkflowactivityinfo:Memo/1048576=Custom Workflow Activity Info
ismanaged:Boolean=State !manage

sdkmessage|SdkMessage|4606|sdkmessageid|name|sdkmessages|None||Sdk Message|Sdk Messages
name:String/256=Name *
categoryname:String/25=Category Name
autotransact:Boolean=Auto Transact
availability:Integer=Availability
isprivate:Boolean=Is Private
isactive:Boolean=Is Active
template:Boolean=Template

sdkmessagefilter|SdkMessageFilter|4607|sdkmessagefilterid||sdkmessagefilters|None||Sdk Message Filter|Sdk Message Filters
sdkmessageid:Lookup>sdkmessage=SDK Message
primaryobjecttypecode:EntityName=Primary Object Type Code
secondaryobjecttypecode:EntityName=Secondary Object Type Code
availability:Integer=Availability
iscustomprocessingstepallowed:Boolean=Custom Processing Step Allowed
isvisible:Boolean=Is Visible

sdkmessageprocessingstep|SdkMessageProcessingStep|4608|sdkmessageprocessingstepid|name|sdkmessageprocessingsteps|Organization|activeInactiveStep|Sdk Message Processing Step|Sdk Message Processing Steps
name:String/256=Name
description:String/256=Description
sdkmessageid:Lookup>sdkmessage=SDK Message
sdkmessagefilterid:Lookup>sdkmessagefilter=SdkMessage Filter
eventhandler:Lookup>plugintype=Event Handler
plugintypeid:Lookup>plugintype=Plug-In Type
stage:Choice[5 Initial Pre-operation|10 Pre-validation|15 Internal Pre-operation Before External Plugins|20 Pre-operation|25 Internal Pre-operation After External Plugins|30 Main Operation|35 Internal Post-operation Before External Plugins|40 Post-operation|45 Internal Post-operation After External Plugins|50 Post-operation (Deprecated)|55 Final Post-operation]=Execution Stage
mode:Choice[0 Synchronous|1 Asynchronous]=Execution Mode
rank:Integer=Execution Order
filteringattributes:Memo/100000=Filtering Attributes
configuration:Memo/1073741823=Configuration
sdkmessageprocessingstepsecureconfigid:Lookup>sdkmessageprocessingstepsecureconfig=SDK Message Processing Step Secure Configuration
impersonatinguserid:Lookup>systemuser=Impersonating User
invocationsource:Choice[-1 Internal|0 Parent|1 Child]=Invocation Source
supporteddeployment:Choice[0 Server Only|1 Microsoft Dynamics 365 Client for Outlook Only|2 Both]=Deployment
asyncautodelete:Boolean=Asynchronous Automatic Delete
canusereadonlyconnection:Boolean=Can use ReadOnly connection
ismanaged:Boolean=State !manage

sdkmessageprocessingstepsecureconfig|SdkMessageProcessingStepSecureConfig|4616|sdkmessageprocessingstepsecureconfigid||sdkmessageprocessingstepsecureconfigs|Organization||Sdk Message Processing Step Secure Configuration|Sdk Message Processing Step Secure Configurations
secureconfig:Memo/1073741823=Secure Configuration

sdkmessageprocessingstepimage|SdkMessageProcessingStepImage|4615|sdkmessageprocessingstepimageid|name|sdkmessageprocessingstepimages|Organization||Sdk Message Processing Step Image|Sdk Message Processing Step Images
name:String/256=Name
description:String/256=Description
entityalias:String/256=Entity Alias
attributes:Memo/100000=Attributes
imagetype:Choice[0 PreImage|1 PostImage|2 Both]=Image Type
messagepropertyname:String/256=Message Property Name
relatedattributename:String/256=Related Attribute Name
sdkmessageprocessingstepid:Lookup>sdkmessageprocessingstep=SDK Message Processing Step
ismanaged:Boolean=State !manage

customapi|CustomAPI|10027|customapiid|name|customapis|User|activeInactive|Custom API|Custom APIs
uniquename:String/128=Unique Name * !noUpdate
name:String/100=Name *
displayname:String/100=Display Name *
description:String/300=Description *
allowedcustomprocessingsteptype:Choice[0 None|1 Async Only|2 Sync and Async]=Allowed Custom Processing Step Type !noUpdate
bindingtype:Choice[0 Global|1 Entity|2 EntityCollection]=Binding Type !noUpdate
boundentitylogicalname:String/100=Bound Entity Logical Name !noUpdate
executeprivilegename:String/100=Execute Privilege Name
isfunction:Boolean=Is Function !noUpdate
isprivate:Boolean=Is Private
workflowsdkstepenabled:Boolean=Enabled for Workflow !noUpdate
plugintypeid:Lookup>plugintype=Plugin Type
sdkmessageid:Lookup>sdkmessage=Sdk Message !manage
ismanaged:Boolean=Is Managed !manage

customapirequestparameter|CustomAPIRequestParameter|10028|customapirequestparameterid|name|customapirequestparameters|User|activeInactive|Custom API Request Parameter|Custom API Request Parameters
customapiid:Lookup>customapi=Custom API !noUpdate
uniquename:String/128=Unique Name * !noUpdate
name:String/100=Name *
displayname:String/100=Display Name *
description:String/300=Description *
type:Choice[0 Boolean|1 DateTime|2 Decimal|3 Entity|4 EntityCollection|5 EntityReference|6 Float|7 Integer|8 Money|9 Picklist|10 String|11 StringArray|12 Guid]=Type !noUpdate
logicalentityname:String/100=Logical Entity Name !noUpdate
isoptional:Boolean=Is Optional !noUpdate
ismanaged:Boolean=Is Managed !manage

customapiresponseproperty|CustomAPIResponseProperty|10029|customapiresponsepropertyid|name|customapiresponseproperties|User|activeInactive|Custom API Response Property|Custom API Response Properties
customapiid:Lookup>customapi=Custom API !noUpdate
uniquename:String/128=Unique Name * !noUpdate
name:String/100=Name *
displayname:String/100=Display Name *
description:String/300=Description *
type:Choice[0 Boolean|1 DateTime|2 Decimal|3 Entity|4 EntityCollection|5 EntityReference|6 Float|7 Integer|8 Money|9 Picklist|10 String|11 StringArray|12 Guid]=Type !noUpdate
logicalentityname:String/100=Logical Entity Name !noUpdate
ismanaged:Boolean=Is Managed !manage

duplicaterule|DuplicateRule|4414|duplicateruleid|name|duplicaterules|User||Duplicate Detection Rule|Duplicate Detection Rules
name:String/160=Rule Name *
description:Memo/2000=Description
baseentityname:String/160=Base Record Type *
matchingentityname:String/160=Matching Record Type
iscasesensitive:Boolean=Case Sensitive
excludeinactiverecords:Boolean=Exclude Inactive Records
uniquename:String/100=UniqueName
statecode:State[0 Inactive/0|1 Active/2]=Status !manage
statuscode:Status[0 Unpublished/0|1 Publishing/0|2 Published/1]=Status Reason !manage

duplicaterulecondition|DuplicateRuleCondition|4416|duplicateruleconditionid||duplicateruleconditions|None||Duplicate Rule Condition|Duplicate Rule Conditions
regardingobjectid:Lookup>duplicaterule=Regarding !noUpdate
baseattributename:String/128=Base Field *
matchingattributename:String/128=Matching Field
operatorcode:Choice[0 Exact Match|1 Same First Characters|2 Same Last Characters|3 Same Date|4 Same Date and Time|5 Exact Match (Pick List Label)|6 Exact Match (Pick List Value)]=Operator Code
operatorparam:Integer=Operator Parameter
ignoreblankvalues:Boolean=Ignore Blank Values

template|Template|2010|templateid|title|templates|User||Email Template|Email Templates
title:String/200=Title *
templatetypecode:EntityName=Template Type *
subject:Memo/5000=Subject
body:Memo/1073741823=Body
subjectpresentationxml:Memo/1073741823=Subject XML
presentationxml:Memo/1073741823=Presentation XML
subjectsafehtml:Memo/1073741823=Safe HTML of email template subject
safehtml:Memo/1073741823=Safe HTML of email template
description:Memo/2000=Description
ispersonal:Boolean=Viewable By
languagecode:Integer=Language
mimetype:String/256=Mime Type

environmentvariabledefinition|EnvironmentVariableDefinition|380|environmentvariabledefinitionid|schemaname|environmentvariabledefinitions|User|activeInactive|Environment Variable Definition|Environment Variable Definitions
schemaname:String/100=Schema Name *
displayname:String/100=Display Name
description:Memo/2000=Description
type:Choice[100000000 String|100000001 Number|100000002 Boolean|100000003 JSON|100000004 Data Source|100000005 Secret]=Type
defaultvalue:Memo/2000=Default Value
valueschema:Memo/2000=Value Schema
hint:String/2000=Hint
isrequired:Boolean=Is Required
apiid:String/500=API Id
parameterkey:String/500=Parameter Key
secretstore:Choice[0 Azure Key Vault|1 Microsoft Dataverse]=Secret Store
ismanaged:Boolean=Is Managed !manage
key schemaname

webresource|WebResource|9333|webresourceid|name|webresourceset|Organization||Web Resource|Web Resources
name:String/256=Name *
displayname:String/200=Display Name
description:Memo/2000=Description
webresourcetype:Choice[1 Webpage (HTML)|2 Style Sheet (CSS)|3 Script (JScript)|4 Data (XML)|5 PNG format|6 JPG format|7 GIF format|8 Silverlight (XAP)|9 Style Sheet (XSL)|10 ICO format|11 Vector format (SVG)|12 String (RESX)]=Type *
content:Memo/1073741823=Content
dependencyxml:Memo/5000=Dependency XML
languagecode:Integer=Language
ismanaged:Boolean=State !manage

savedquery|SavedQuery|1039|savedqueryid|name|savedqueries|Organization||View|Views
name:String/200=Name *
description:Memo/2000=Description
returnedtypecode:EntityName=Entity Name
querytype:Integer=Query Type
fetchxml:Memo/1073741823=Fetch XML
layoutxml:Memo/1073741823=Layout XML
columnsetxml:Memo/1073741823=Column Set XML
isdefault:Boolean=Default View
isquickfindquery:Boolean=Is Quick Find Query
isprivate:Boolean=Is Private
isuserdefined:Boolean=User Defined
introducedversion:String/48=Introduced Version
statecode:State[0 Active/1|1 Inactive/2]=Status
statuscode:Status[1 Active/0|2 Inactive/1]=Status Reason
ismanaged:Boolean=State !manage

userquery|UserQuery|4230|userqueryid|name|userqueries|User||Saved View|Saved Views
name:String/200=Name *
description:Memo/2000=Description
returnedtypecode:EntityName=Returned Type *
querytype:Integer=Query Type *
fetchxml:Memo/1073741823=Fetch XML
layoutxml:Memo/1073741823=Layout XML
columnsetxml:Memo/1073741823=Column Set XML
statecode:State[0 Active/1|1 Inactive/2]=Status
statuscode:Status[1 Active/0|2 Inactive/1]=Status Reason

savedqueryvisualization|SavedQueryVisualization|1111|savedqueryvisualizationid|name|savedqueryvisualizations|Organization||System Chart|System Charts
name:String/100=Name *
description:Memo/2000=Description
primaryentitytypecode:EntityName=Primary Type Code
datadescription:Memo/1073741823=Data XML
presentationdescription:Memo/1073741823=Presentation XML
isdefault:Boolean=Default
introducedversion:String/48=Introduced Version
ismanaged:Boolean=State !manage

ribboncustomization|RibbonCustomization|1116|ribboncustomizationid|entity|ribboncustomizations|Organization||Application Ribbons|Application Ribbons
entity:String/50=Entity
ribbondiffxml:Memo/1073741823=Ribbon Diff XML
ismanaged:Boolean=State !manage

systemform|SystemForm|1030|formid|name|systemforms|Organization||System Form|System Forms
name:String/500=Name *
description:Memo/2000=Description
objecttypecode:EntityName=Entity Name
type:Choice[0 Dashboard|1 AppointmentBook|2 Main|3 MiniCampaignBO|4 Preview|5 Mobile - Express|6 Quick View Form|7 Quick Create|8 Dialog|9 Task Flow Form|10 InteractionCentricDashboard|11 Card|12 Main - Interactive experience|13 Contextual Dashboard|100 Other|101 MainBackup|102 AppointmentBookBackup|103 Power BI Dashboard]=Form Type
formxml:Memo/1073741823=Form XML
formactivationstate:Choice[0 Inactive|1 Active]=Form State
formpresentation:Choice[0 ClassicForm|1 AirForm|2 ConvertedICForm]=AIR Refreshed
isdefault:Boolean=Default Form
istabletenabled:Boolean=Is Tablet Enabled
introducedversion:String/48=Introduced Version
ismanaged:Boolean=State !manage

sitemap|SiteMap|4709|sitemapid|sitemapname|sitemaps|Organization||Site Map|Site Maps
sitemapname:String/400=Sitemap Name
sitemapnameunique:String/400=Sitemap Unique Name
sitemapxml:Memo/1073741823=Sitemap XML
isappaware:Boolean=Is App Aware
enablecollapsiblegroups:Boolean=Enable Collapsible Groups
showhome:Boolean=Show Home
showpinned:Boolean=Show Pinned
showrecents:Boolean=Show Recents
ismanaged:Boolean=State !manage

appmodule|AppModule|9006|appmoduleid|name|appmodules|Organization|activeInactive|Model-driven App|Model-driven Apps
name:String/100=Name *
uniquename:String/100=Unique Name
description:String/2000=Description
clienttype:Integer=Client Type
formfactor:Integer=Form Factor
navigationtype:Choice[0 Single session|1 Multi session]=Navigation Type
webresourceid:UniqueIdentifier=Web Resource
configxml:Memo/1073741823=Configuration XML
introducedversion:String/48=Introduced Version
ismanaged:Boolean=Is Managed !manage

workflow|Workflow|4703|workflowid|name|workflows|User||Process|Processes
name:String/100=Process Name *
uniquename:String/256=Unique Name
description:Memo/100000=Description
category:Choice[0 Workflow|1 Dialog|2 Business Rule|3 Action|4 Business Process Flow|5 Modern Flow|6 Desktop Flow|7 AI Flow]=Category * !noUpdate
type:Choice[1 Definition|2 Activation|3 Template]=Type *
mode:Choice[0 Background|1 Real-time]=Mode
scope:Choice[1 User|2 Business Unit|3 Parent: Child Business Units|4 Organization]=Scope
primaryentity:EntityName=Primary Entity * !noUpdate
ondemand:Boolean=Run as On Demand
subprocess:Boolean=Is Child Process
triggeroncreate:Boolean=Trigger On Create
triggerondelete:Boolean=Trigger On Delete
triggeronupdateattributelist:Memo/1073741823=Trigger On Update Attribute List
asyncautodelete:Boolean=Delete Job On Completion
syncworkflowlogonfailure:Boolean=Log upon Failure
runas:Choice[0 Owner|1 Calling User]=Run As User
istransacted:Boolean=Is Transacted
businessprocesstype:Choice[0 Business Flow|1 Task Flow]=Business Process Type
xaml:Memo/1073741823=XAML
clientdata:Memo/1073741823=Client Data
introducedversion:String/48=Introduced Version
ismanaged:Boolean=Is Managed !manage
statecode:State[0 Draft/1|1 Activated/2|2 Suspended/3]=Status
statuscode:Status[1 Draft/0|2 Activated/1|3 CompanyDLPViolation/2]=Status Reason

processstage|ProcessStage|4724|processstageid|stagename|processstages|None||Process Stage|Process Stages
processid:Lookup>workflow=Process
stagename:String/255=Stage Name
primaryentitytypecode:EntityName=Primary Entity
stagecategory:Choice[0 Qualify|1 Develop|2 Propose|3 Close|4 Identify|5 Research|6 Resolve]=Stage Category
clientdata:Memo/1073741823=Client Data

connectionreference|connectionreference|10120|connectionreferenceid|connectionreferencedisplayname|connectionreferences|User|activeInactive|Connection Reference|Connection References
connectionreferencedisplayname:String/100=Connection Reference Display Name *
connectionreferencelogicalname:String/100=Connection Reference Logical Name * !noUpdate
connectorid:String/500=Connector Id *
connectionid:String/500=Connection Id
description:Memo/10000=Description
ismanaged:Boolean=Is Managed !manage

canvasapp|CanvasApp|300|canvasappid|name|canvasapps|Organization||Canvas App|Canvas Apps
name:String/100=Name *
displayname:String/256=Display Name
description:String/2048=Description
appversion:DateTime=App Version
status:String/100=Status
canvasapptype:Choice[0 Standard Canvas App|1 Component Library|2 Custom Canvas Page|3 Command Component Library|4 Code App]=Canvas App Type
introducedversion:String/48=Introduced Version
ismanaged:Boolean=Is Managed !manage

customcontrol|CustomControl|9753|customcontrolid|name|customcontrols|Organization||Custom Control|Custom Controls
name:String/256=Name *
manifest:Memo/1073741823=Manifest
version:String/100=Version
introducedversion:String/48=Introduced Version
ismanaged:Boolean=Is Managed !manage

maskingrule|MaskingRule|9998|maskingruleid|name|maskingrules|Organization||Secured Masking Rule|Secured Masking Rules
name:String/100=Name *
displayname:String/100=Display Name
description:String/100=Description
regularexpression:String/4000=Regular Expression
maskedcharacter:String/100=Masked Character
testdata:Memo/10000=Enter Plain Text Test Data
maskedtestdata:Memo/10000=Masked Plain Text Test Data
richtestdata:Memo/10000=Enter Rich Text Test Data
maskedrichtestdata:Memo/10000=Masked Rich Text Test Data
ismanaged:Boolean=Is Managed !manage

attributemaskingrule|AttributeMaskingRule|9999|attributemaskingruleid|uniquename|attributemaskingrules|Organization||Secured Masking Column|Secured Masking Columns
uniquename:String/256=Unique Name
entityname:String/100=Entity
attributelogicalname:String/100=Attribute
maskingruleid:Lookup>maskingrule=Secured Masking Rule
ismanaged:Boolean=Is Managed !manage

entitymap|EntityMap|4600|entitymapid||entitymaps|Organization||Entity Map|Entity Maps
sourceentityname:EntityName=Source Entity Name
targetentityname:EntityName=Target Entity Name
ismanaged:Boolean=State !manage

attributemap|AttributeMap|4601|attributemapid||attributemaps|Organization||Attribute Map|Attribute Maps
entitymapid:Lookup>entitymap=Entity Map
sourceattributename:String/160=Source Attribute Name
targetattributename:String/160=Target Attribute Name
ismanaged:Boolean=State !manage

environmentvariablevalue|EnvironmentVariableValue|381|environmentvariablevalueid|schemaname|environmentvariablevalues|User|activeInactive|Environment Variable Value|Environment Variable Values
schemaname:String/100=Schema Name
value:Memo/2000=Value
environmentvariabledefinitionid:Lookup>environmentvariabledefinition=Environment Variable Definition
ismanaged:Boolean=Is Managed !manage

asyncoperation|AsyncOperation|4700|asyncoperationid|name|asyncoperations|User||System Job|System Jobs
name:String/256=System Job Name
operationtype:Choice[0 System Event|1 System Event|10 Workflow|13 Bulk Delete|54 Execute Async Request|202 Export Solution Async Operation|203 Import Solution Async Operation|204 PublishAll Async Operation|207 DeleteAndPromote Async Operation]=System Job Type
messagename:String/160=Message Name
primaryentitytype:EntityName=Primary Entity Type
regardingobjectid:Lookup>account,contact,lead,opportunity,campaign,campaignactivity,campaignresponse,task,phonecall,email,queueitem,product,invoice,quote,salesorder,incident,calendar=Regarding
owningextensionid:Lookup>sdkmessageprocessingstep=Owning Extension
workflowactivationid:UniqueIdentifier=Workflow
depth:Integer=Depth
correlationid:UniqueIdentifier=Correlation Id
correlationupdatedtime:DateTime=Correlation Updated Time
requestid:UniqueIdentifier=Request
data:Memo/1073741823=Data
dependencytoken:String/256=Dependency Token
postponeuntil:DateTime=Postpone Until
startedon:DateTime=Started On
completedon:DateTime=Completed On
retrycount:Integer=Retry Count
errorcode:Integer=Error Code
message:Memo/1073741823=Message
friendlymessage:Memo/2000=Friendly message
sequence:BigInt=Sequence
hostid:String/256=Host
statecode:State[0 Ready/0|1 Suspended/10|2 Locked/20|3 Completed/30]=Status
statuscode:Status[0 Waiting For Resources/0|10 Waiting/1|20 In Progress/2|21 Pausing/2|22 Canceling/2|30 Succeeded/3|31 Failed/3|32 Canceled/3]=Status Reason

plugintracelog|PluginTraceLog|4619|plugintracelogid|typename|plugintracelogs|None|createdon|Plug-in Trace Log|Plug-in Trace Logs
typename:String/1024=Type Name
messagename:String/1024=Message Name
primaryentity:String/1000=Primary Entity
messageblock:Memo/1048576=Message Block
exceptiondetails:Memo/1048576=Exception Details
correlationid:UniqueIdentifier=Correlation Id
requestid:UniqueIdentifier=Request Id
pluginstepid:UniqueIdentifier=Plug-in Step
persistencekey:UniqueIdentifier=Persistence Key
depth:Integer=Depth
mode:Choice[0 Synchronous|1 Asynchronous]=Mode
operationtype:Choice[0 Unknown|1 Plug-in|2 Workflow Activity]=Operation Type
configuration:Memo/1048576=Configuration
secureconfiguration:Memo/1048576=Secure Configuration
profile:Memo/1048576=Profile
issystemcreated:Boolean=System Created
performanceconstructorduration:Integer=Constructor Duration
performanceconstructorstarttime:DateTime=Constructor Start Time
performanceexecutionduration:Integer=Execution Duration
performanceexecutionstarttime:DateTime=Execution Start Time
createdon:DateTime=Created On !manage
createdby:Lookup>systemuser=Created By !manage

productpricelevel|ProductPriceLevel|1026|productpricelevelid||productpricelevels|Organization||Price List Item|Price List Items
pricelevelid:Lookup>pricelevel=Price List *
productid:Lookup>product=Product *
productnumber:String/100=Product ID !manage
uomid:Lookup>uom=Unit *
uomscheduleid:Lookup>uomschedule=Unit Schedule ID !manage
pricingmethodcode:Choice[1 Currency Amount|2 Percent of List|3 Percent Markup - Current Cost|4 Percent Margin - Current Cost|5 Percent Markup - Standard Cost|6 Percent Margin - Standard Cost]=Pricing Method
amount:Money{0..1000000000000}=Amount
percentage:Decimal{0..100000}=Percentage
quantitysellingcode:Choice[1 No Control|2 Whole|3 Whole and Fractional]=Quantity Selling Option
roundingpolicycode:Choice[1 None|2 Up|3 Down|4 To Nearest]=Rounding Policy
roundingoptioncode:Choice[1 Ends in|2 Multiple of]=Rounding Option
roundingoptionamount:Money{0..1000000000000}=Rounding Amount
transactioncurrencyid:Lookup>transactioncurrency=Currency
exchangerate:Decimal=Exchange Rate
organizationid:UniqueIdentifier=Organization Id !manage
processid:UniqueIdentifier=Process Id
stageid:UniqueIdentifier=Stage Id
traversedpath:String/1250=Traversed Path

quoteclose|QuoteClose|4211|activityid|subject|quotecloses|User|activity hasNotes|Quote Close|Quote Close
quoteid:Lookup>quote=Quote
quotenumber:String/100=Quote Number
revision:Integer=Revision
category:String/250=Category
subcategory:String/250=Subcategory
regardingobjectid:Lookup>account,lead,opportunity,quote,campaign,incident=Regarding
statecode:State[0 Open/1|1 Completed/2|2 Canceled/3]=Status
statuscode:Status[1 Open/0|2 Completed/1|3 Canceled/2]=Status Reason

orderclose|OrderClose|4209|activityid|subject|ordercloses|User|activity hasNotes|Order Close|Order Close
salesorderid:Lookup>salesorder=Order
ordernumber:String/100=Order Number
revision:Integer=Revision
category:String/250=Category
subcategory:String/250=Subcategory
regardingobjectid:Lookup>account,lead,opportunity,campaign,incident=Regarding
statecode:State[0 Open/1|1 Completed/2|2 Canceled/3]=Status
statuscode:Status[1 Open/0|2 Completed/1|3 Canceled/2]=Status Reason

incident|Incident|112|incidentid|title|incidents|User|hasActivities hasNotes queue|Case|Cases
title:String/200=Case Title
ticketnumber:String/100=Case Number !noUpdate
customerid:Customer>account,contact=Customer *
accountid:Lookup>account=Account !manage
contactid:Lookup>contact=Contact !manage
primarycontactid:Lookup>contact=Contact
responsiblecontactid:Lookup>contact=Responsible Contact (Deprecated)
productid:Lookup>product=Product
productserialnumber:String/100=Serial Number
entityimageid:UniqueIdentifier=Entity Image Id
parentcaseid:Lookup>incident=Parent Case
existingcase:Lookup>incident=Existing Case
masterid:Lookup>incident=Master Case
merged:Boolean=Internal Use Only !manage
description:Memo/2000=Description
emailaddress:String/100=Email Address
caseorigincode:Choice[1 Phone|2 Email|3 Web|2483 Facebook|3986 Twitter]=Origin
casetypecode:Choice[1 Question|2 Problem|3 Request]=Case Type
contractservicelevelcode:Choice[1 Gold|2 Silver|3 Bronze]=Service Level
customersatisfactioncode:Choice[1 Very Dissatisfied|2 Dissatisfied|3 Neutral|4 Satisfied|5 Very Satisfied]=Satisfaction
incidentstagecode:Choice[1 Default Value]=Case Stage
servicestage:Choice[0 Identify|1 Research|2 Resolve]=Service Stage
prioritycode:Choice[1 High|2 Normal|3 Low]=Priority
severitycode:Choice[1 Default Value]=Severity
messagetypecode:Choice[0 Public Message|1 Private Message]=Received As !noUpdate
firstresponseslastatus:Choice[1 In Progress|2 Nearing Noncompliance|3 Succeeded|4 Noncompliant]=First Response SLA Status
resolvebyslastatus:Choice[1 In Progress|2 Nearing Noncompliance|3 Succeeded|4 Noncompliant]=Resolve By SLA Status
activitiescomplete:Boolean=Activities Complete
blockedprofile:Boolean=Blocked Profile !noUpdate
checkemail:Boolean=Check Email
customercontacted:Boolean=Customer Contacted !noUpdate
decremententitlementterm:Boolean=Decrement Entitlement Terms
firstresponsesent:Boolean=First Response Sent
followuptaskcreated:Boolean=Follow up Task Created
isdecrementing:Boolean=Decrementing
isescalated:Boolean=Is Escalated
routecase:Boolean=Route Case !noUpdate
deactivatedon:DateTime=Deactivated On
escalatedon:DateTime=Escalated On !manage
followupby:DateTime/d=Follow Up By
responseby:DateTime=First Response By
resolveby:DateTime=Resolve By
actualserviceunits:Integer{0..1000000000}=Actual Service Units
billedserviceunits:Integer{0..1000000000}=Billed Service Units
influencescore:Double{0..1000000000}2=Influence Score !noUpdate
sentimentvalue:Double{-100000000000..100000000000}2=Sentiment Value !noUpdate
onholdtime:Integer=On Hold Time (Minutes) !manage
lastonholdtime:DateTime=Last On Hold Time
transactioncurrencyid:Lookup>transactioncurrency=Currency
exchangerate:Decimal=Exchange Rate
processid:UniqueIdentifier=Process Id
stageid:UniqueIdentifier=(Deprecated) Stage Id
traversedpath:String/1250=(Deprecated) Traversed Path
statecode:State[0 Active/1|1 Resolved/5|2 Cancelled/6]=Status
statuscode:Status[1 In Progress/0|2 On Hold/0|3 Waiting for Details/0|4 Researching/0|5 Problem Solved/1|1000 Information Provided/1|6 Cancelled/2|2000 Merged/2]=Status Reason

incidentresolution|IncidentResolution|4206|activityid|subject|incidentresolutions|User|activity hasNotes|Case Resolution|Case Resolutions
description:Memo/100000=Description
actualstart:DateTime/d=Actual Start
actualend:DateTime/d=Actual End
scheduledstart:DateTime/d=Scheduled Start
scheduledend:DateTime/d=Scheduled End
incidentid:Lookup>incident=Case
timespent:Integer{0..2147483647}=Time Spent
category:String/250=Category
subcategory:String/250=Sub-Category
regardingobjectid:Lookup>account,lead,campaign,campaignactivity=Regarding
statecode:State[0 Open/1|1 Completed/2|2 Canceled/3]=Status
statuscode:Status[1 Open/0|2 Closed/1|3 Canceled/2]=Status Reason

teamtemplate|TeamTemplate|92|teamtemplateid|teamtemplatename|teamtemplates|None|audit|Team template|Team templates
teamtemplatename:String/100=Team Template Name *
objecttypecode:Integer=Object Type *
defaultaccessrightsmask:Integer=Access Rights
description:Memo/2000=Description
issystem:Boolean=Is System !manage

fieldsecurityprofile|FieldSecurityProfile|1200|fieldsecurityprofileid|name|fieldsecurityprofiles|Organization|audit|Field Security Profile|Field Security Profiles
name:String/100=Name *
description:Memo/2000=Description
ismanaged:Boolean=Is Managed !manage

fieldpermission|FieldPermission|1201|fieldpermissionid||fieldpermissions|None||Field Permission|Field Permissions
fieldsecurityprofileid:Lookup>fieldsecurityprofile=Profile * !noUpdate
entityname:EntityName=Name of the Entity for which this privilege is defined * !noUpdate
attributelogicalname:String/128=Name of the attribute for which this privilege is defined * !noUpdate
canread:Choice[0 Not Allowed|4 Allowed]=Can Read the attribute *
cancreate:Choice[0 Not Allowed|4 Allowed]=Can create the attribute *
canupdate:Choice[0 Not Allowed|4 Allowed]=Can update the attribute *
ismanaged:Boolean=Is Managed !manage

systemuserprofiles|SystemUserProfiles|1202|systemuserprofileid||systemuserprofilescollection|None|intersect|User Profile|User Profiles
systemuserid:UniqueIdentifier=User
fieldsecurityprofileid:UniqueIdentifier=Field Security Profile

teamprofiles|TeamProfiles|1203|teamprofileid||teamprofilescollection|None|intersect|Team Profile|Team Profiles
teamid:UniqueIdentifier=Team
fieldsecurityprofileid:UniqueIdentifier=Field Security Profile

customeraddress|CustomerAddress|1071|customeraddressid|name|customeraddresses|None|audit|Address|Addresses
parentid:Lookup>account,contact=Parent *
objecttypecode:EntityName=Object Type !manage
addressnumber:Integer=Address Number !noUpdate
addresstypecode:Choice[1 Bill To|2 Ship To|3 Primary|4 Other]=Address Type
name:String/200=Address Name
primarycontactname:String/150=Address Contact
line1:String/250=Street 1
line2:String/250=Street 2
line3:String/250=Street 3
city:String/80=City
county:String/50=County
stateorprovince:String/50=State/Province
postalcode:String/20=ZIP/Postal Code
postofficebox:String/20=Post Office Box
country:String/80=Country/Region
composite:Memo/1000=Address !manage
freighttermscode:Choice[1 FOB|2 No Charge]=Freight Terms
shippingmethodcode:Choice[1 Airborne|2 DHL|3 FedEx|4 UPS|5 Postal Mail|6 Full Load|7 Will Call]=Shipping Method
telephone1:String/50=Main Phone
telephone2:String/50=Phone 2
telephone3:String/50=Telephone 3
fax:String/50=Fax
latitude:Double{-90..90}5=Latitude
longitude:Double{-180..180}5=Longitude
upszone:String/4=UPS Zone
utcoffset:Integer{-1500..1500}=UTC Offset
transactioncurrencyid:Lookup>transactioncurrency=Currency
exchangerate:Decimal=Exchange Rate

leadaddress|LeadAddress|1017|leadaddressid|name|leadaddresses|None|audit|Lead Address|Lead Addresses
parentid:Lookup>lead=Parent *
addressnumber:Integer=Address Number
addresstypecode:Choice[1 Default Value]=Address Type
name:String/200=Address Name
line1:String/250=Street 1
line2:String/250=Street 2
line3:String/250=Street 3
city:String/80=City
county:String/50=County
stateorprovince:String/50=State/Province
postalcode:String/20=ZIP/Postal Code
postofficebox:String/20=Post Office Box
country:String/80=Country/Region
composite:Memo/1000=Address !manage
shippingmethodcode:Choice[1 Default Value]=Shipping Method
telephone1:String/50=Main Phone
telephone2:String/50=Phone 2
telephone3:String/50=Telephone 3
fax:String/50=Fax
latitude:Double{-90..90}5=Latitude
longitude:Double{-180..180}5=Longitude
upszone:String/4=UPS Zone
utcoffset:Integer{-2147483648..2147483647}=UTC Offset
transactioncurrencyid:Lookup>transactioncurrency=Currency
exchangerate:Decimal=Exchange Rate !manage

appnotification|appnotification|9990|appnotificationid|title|appnotifications|User||Notification|Notifications
title:String/256=Title *
body:String/500=Body
icontype:Choice[100000000 Info|100000001 Success|100000002 Failure|100000003 Warning|100000004 Mention|100000005 Custom]=IconType
toasttype:Choice[200000000 Timed|200000001 Hidden]=Toast Type
priority:Choice[200000000 Normal|200000001 High]=Priority
ttlinseconds:Integer{1..2147483647}=Expiry (seconds)
data:Memo/5000=Data
partitionid:String/100=Partition Id
appmoduleid:Lookup>appmodule=Model-driven app

calendar|Calendar|4003|calendarid|name|calendars|BusinessUnit|hasNotes|Calendar|Calendars
name:String/160=Name
description:Memo/2000=Description
type:Choice[-1 Inner Calendar type|0 Default|1 Customer Service|2 Holiday Schedule]=Calendar type *
businessunitid:Lookup>businessunit=Business Unit
primaryuserid:UniqueIdentifier=Primary User !noUpdate
holidayschedulecalendarid:Lookup>calendar=Holiday Schedule CalendarId
isshared:Boolean=Is Shared *
calendarrules:CalendarRules=Calendar Rules
organizationid:Lookup>organization=Organization !manage

calendarrule|CalendarRule|4004|calendarruleid|name|calendarrules|None||Calendar Rule|Calendar Rules
calendarid:Lookup>calendar=Calendar *
innercalendarid:Lookup>calendar=Inner Calendar
name:String/160=Name
description:Memo/2000=Description
rank:Integer{0..1000000000}=Rank *
pattern:String/256=Recurrence Pattern
starttime:DateTime=Start
endtime:DateTime=End
duration:Integer{0..2147483647}=Duration
offset:Integer{0..1000000000}=Offset
effectiveintervalstart:DateTime/d=Effective Interval Start
effectiveintervalend:DateTime/d=Effective Interval End
extentcode:Integer{0..1000000000}=Extent Code
timecode:Integer{-2147483648..2147483647}=Type
subcode:Integer{0..1000000000}=Sub Code
timezonecode:Integer{-2147483648..2147483647}=Time Zone
effort:Double{0..1000000000}2=Effort
groupdesignator:String/36=Group Designator
ismodified:Boolean=Is Modified
isselected:Boolean=Is Selected
issimple:Boolean=Is Simple
isvaried:Boolean=Is Varied
businessunitid:UniqueIdentifier=Business Unit !manage
organizationid:UniqueIdentifier=Organization !manage
createdon:DateTime=Created On !manage
createdby:Lookup>systemuser=Created By !manage
createdonbehalfby:Lookup>systemuser=Created By (Delegate) !manage
modifiedon:DateTime=Modified On !manage
modifiedby:Lookup>systemuser=Modified By !manage
modifiedonbehalfby:Lookup>systemuser=Modified By (Delegate) !manage

connectionrole|ConnectionRole|3231|connectionroleid|name|connectionroles|Organization||Connection Role|Connection Roles
name:String/100=Name *
category:Choice[1 Business|2 Family|3 Social|4 Sales|5 Other|1000 Stakeholder|1001 Sales Team|1002 Service]=Connection Role Category
description:String/1000=Description
introducedversion:String/48=Introduced Version !noUpdate
ismanaged:Boolean=State !manage
statecode:State[0 Active/1|1 Inactive/2]=Status
statuscode:Status[1 Active/0|2 Inactive/1]=Status Reason

connectionroleobjecttypecode|ConnectionRoleObjectTypeCode|3233|connectionroleobjecttypecodeid||connectionroleobjecttypecodes|None||Connection Role Object Type Code|Connection Role Object Type Codes
connectionroleid:Lookup>connectionrole=Connection Role * !noUpdate
associatedobjecttypecode:EntityName=Object Type

connectionroleassociation|ConnectionRoleAssociation|3232|connectionroleassociationid||connectionroleassociations|None|intersect|Connection Role Association|Connection Role Associations
connectionroleid:UniqueIdentifier=Connection Role
associatedconnectionroleid:UniqueIdentifier=Associated Connection Role

connection|Connection|3234|connectionid|name|connections|User||Connection|Connections
name:String/500=Connection Name !manage
record1id:Lookup>@CONNECTED=Connected From
record1objecttypecode:Choice[@CODES]=Type (From) !manage
record1roleid:Lookup>connectionrole=Role (From)
record2id:Lookup>@CONNECTED=Connected To
record2objecttypecode:Choice[@CODES]=Type (To) !manage
record2roleid:Lookup>connectionrole=Role (To)
relatedconnectionid:Lookup>connection=Reciprocal Connection !manage
ismaster:Boolean=Is Master !manage
effectivestart:DateTime/d=Starting
effectiveend:DateTime/d=Ending
description:Memo/2000=Description
entityimageid:UniqueIdentifier=Entity Image Id !manage
transactioncurrencyid:Lookup>transactioncurrency=Currency
exchangerate:Decimal=Exchange Rate
statecode:State[0 Active/1|1 Inactive/2]=Status
statuscode:Status[1 Active/0|2 Inactive/1]=Status Reason

contactquotes|ContactQuotes|18|contactquoteid||contactquotescollection|None|intersect|Contact Quote|Contact Quotes
contactid:UniqueIdentifier=Contact
quoteid:UniqueIdentifier=Quote

contactorders|ContactOrders|19|contactorderid||contactorderscollection|None|intersect|Contact Order|Contact Orders
contactid:UniqueIdentifier=Contact
salesorderid:UniqueIdentifier=Order

leadcompetitors|LeadCompetitors|24|leadcompetitorid||leadcompetitorscollection|None|intersect|Lead Competitor|Lead Competitors
leadid:UniqueIdentifier=Lead
competitorid:UniqueIdentifier=Competitor

opportunitycompetitors|OpportunityCompetitors|25|opportunitycompetitorid||opportunitycompetitorscollection|None|intersect|Opportunity Competitor|Opportunity Competitors
opportunityid:UniqueIdentifier=Opportunity
competitorid:UniqueIdentifier=Competitor

listmember|ListMember|4301|listmemberid||listmembers|None|intersect|Marketing List Member|Marketing List Members
listid:Lookup>list=Marketing List
entityid:Lookup>account,contact,lead=Member
entitytype:Integer=Member Type

campaignactivityitem|CampaignActivityItem|4404|campaignactivityitemid||campaignactivityitems|None|intersect|Campaign Activity Item|Campaign Activity Items
campaignactivityid:UniqueIdentifier=Campaign Activity
itemid:UniqueIdentifier=Item
itemobjecttypecode:EntityName=Item Type

accountleads|AccountLeads|16|accountleadid||accountleadscollection|None|intersect|Account Lead|Account Leads
accountid:UniqueIdentifier=Account
leadid:UniqueIdentifier=Lead

contactleads|ContactLeads|22|contactleadid||contactleadscollection|None|intersect|Contact Lead|Contact Leads
contactid:UniqueIdentifier=Contact
leadid:UniqueIdentifier=Lead

leadproduct|LeadProduct|27|leadproductid||leadproductcollection|None|intersect|Lead Product|Lead Products
leadid:UniqueIdentifier=Lead
productid:UniqueIdentifier=Product

competitorproduct|CompetitorProduct|1006|competitorproductid||competitorproductcollection|None|intersect|Competitor Product|Competitor Products
competitorid:UniqueIdentifier=Competitor
productid:UniqueIdentifier=Product

contactinvoices|ContactInvoices|17|contactinvoiceid||contactinvoicescollection|None|intersect|Contact Invoice|Contact Invoices
contactid:UniqueIdentifier=Contact
invoiceid:UniqueIdentifier=Invoice

campaignitem|CampaignItem|4403|campaignitemid||campaignitems|None|intersect|Campaign Item|Campaign Items
campaignid:UniqueIdentifier=Campaign
entityid:UniqueIdentifier=Item
entitytype:EntityName=Item Type
"""


def number(text):
    value = float(text)
    return int(value) if value == int(value) else value


def parse_options(text, states=None):
    options = []
    for item in text.split("|"):
        value, label = item.split(" ", 1)
        option = {"value": int(value), "label": label}
        if "/" in label:
            option["label"], extra = label.rsplit("/", 1)
            option[states] = int(extra)
        options.append(option)
    return options


def parse_column(line):
    """name:Type{least..most}digits[options]/length>targets=Label flags; !noUpdate is set once, /d shows the date only, /D has DateOnly
    behaviour."""
    name, rest = line.split(":", 1)
    definition, label = rest.split("=", 1)
    column = {"name": name}
    if "{" in definition:
        definition, limits = definition.split("{", 1)
        limits, digits = limits.split("}", 1)
        column["min"], column["max"] = (number(limit) for limit in limits.split(".."))
        if digits:
            column["precision"] = int(digits)
    while label[-1:] == "*" or " !" in label:
        if label.endswith("*"):
            column["required"] = "SystemRequired"
            label = label[:-1].rstrip()
        if " !" in label:
            label, flag = label.rsplit(" !", 1)
            column["noUpdate"] = True
            if flag != "noUpdate":
                column["noCreate"] = True
    if "[" in definition:
        definition, options = definition.split("[", 1)
        kind = definition
        column["type"] = kind
        column["options"] = parse_options(options.rstrip("]"), {"State": "defaultStatus", "Status": "state"}.get(kind))
        if kind == "State":
            for option in column["options"]:
                option["invariant"] = option["label"]
    else:
        if ">" in definition:
            definition, targets = definition.split(">", 1)
            column["targets"] = targets.split(",")
        if "/" in definition:
            definition, extra = definition.split("/", 1)
            if extra in "dD":
                column["dateOnly"] = True
                if extra == "D":
                    column["behavior"] = "DateOnly"
            else:
                column["length"] = int(extra)
        column["type"] = definition
    if column["type"] == "Boolean" and "options" not in column:
        column["options"] = [{"value": 1, "label": "Yes"}, {"value": 0, "label": "No"}]
    column["label"] = label
    if column["type"] == "Money":
        column["precision"] = 2
    return column


def extracted_column(table, source, known):
    kind = source["type"]
    column = {"name": source["name"]}
    if source.get("required") in REQUIRED:
        column["required"] = REQUIRED[source["required"]]
    if kind in TEXT:
        length = source.get("maxLength", 100)
        column["type"] = "Memo" if length > 4000 or (source["name"] == "description" and length >= 2000) else "String"
        column["length"] = length
        if TEXT[kind] != "Text" and column["type"] == "String":
            column["format"] = TEXT[kind]
    elif kind in NUMBER:
        column["type"] = NUMBER[kind]
        if kind == "decimal":
            column["precision"] = 10 if source["name"] == "exchangerate" else 2
        # Range limits of exchange rates do not fit a scaled 64-bit integer; storage names the value that does not.
        if "min" in source and source["name"] != "exchangerate" and kind != "bigInteger":
            column["min"], column["max"] = number(source["min"]), number(source["max"])
    elif kind in ("currency", "baseCurrency"):
        column["type"] = "Money"
        # Two digits are the default; the platform takes up to four, by column, organization or currency.
        column["precision"] = 4 if kind == "baseCurrency" else 2
        if "min" in source:
            column["min"], column["max"] = number(source["min"]), number(source["max"])
        if kind == "baseCurrency":
            column["baseOf"] = source["name"][:-len("_base")]
            column["noCreate"] = column["noUpdate"] = True
    elif kind == "boolean":
        column["type"] = "Boolean"
        options = source.get("options")
        column["options"] = ([{"value": int(o["value"]), "label": o["label"]} for o in options] if options
                             else boolean_options(table, source["name"]))
    elif kind in ("listLookup", "listLookupCorrelated"):
        column["type"] = {"statecode": "State", "statuscode": "Status"}.get(source["name"], "Choice")
        column["options"] = [{"value": int(o["value"]), "label": o["label"]} for o in source.get("options", [])]
        if column["type"] == "Status":
            for option, o in zip(column["options"], source["options"]):
                option["state"] = int(o["more"])
    elif kind == "dateTime":
        column["type"] = "DateTime"
    elif kind in ("entityId", "guid"):
        column["type"] = "UniqueIdentifier"
    elif kind == "partylist":
        column["type"] = "PartyList"
        column["targets"] = ["account", "contact", "lead", "queue", "systemuser"]
    elif kind == "lookup":
        targets = sorted({LOGICAL.get(t, t.lower()) for t in source["targets"]} & known)
        if not targets:
            return None
        column["type"] = "Lookup"
        column["targets"] = targets
    else:
        raise ValueError(f"{table}.{source['name']}: unknown type {kind}")
    column["label"] = source.get("label") or source["name"]
    return column


def boolean_options(table, name):
    # lead and opportunity: documented labels of these two are 1 = No, 0 = Yes in the metadata of the platform.
    if name in ("confirminterest", "evaluatefit") and table == "lead":
        return [{"value": 1, "label": "No"}, {"value": 0, "label": "Yes"}]
    if name.startswith("donot"):
        return [{"value": 1, "label": "Do Not Allow"}, {"value": 0, "label": "Allow"}]
    if name == "decisionmaker":
        return [{"value": 1, "label": "completed"}, {"value": 0, "label": "mark complete"}]
    return [{"value": 1, "label": "Yes"}, {"value": 0, "label": "No"}]


def set_states(table, columns):
    state, status = columns.get("statecode"), columns.get("statuscode")
    if not state:
        return
    if table == "opportunity":
        status["options"] = parse_options("1 In Progress/0|2 On Hold/0|3 Won/1|4 Canceled/2|5 Out-Sold/2", "state")
    for option in state["options"]:
        of_state = [o["value"] for o in status["options"] if o["state"] == option["value"]]
        # The first listed status of a state is its default; where the documents list another, it is set here.
        option["defaultStatus"] = {("task", 0): 2, ("campaign", 0): 0, ("product", 0): 1, ("invoice", 2): 100001,
                                   ("campaignactivity", 0): 1}.get((table, option["value"]), of_state[0] if of_state else -1)
        option["invariant"] = option["label"]
    status["required"] = "None"
    state.pop("required", None)
    status.pop("required", None)


def extract(folder, table, known):
    schema, code, primary, entity_set, ownership, flags = EXTRACTED[table]
    with open(os.path.join(folder, table + ".json"), encoding="utf-8") as file:
        source = json.load(file)
    columns = {}
    activity = "activity" in flags.split()
    key = "activityid" if activity else table + "id"
    items = source["columns"]
    if table in ("account", "contact"):
        # The schema documents keep these columns in an inlined address; they are those of a lead.
        with open(os.path.join(folder, "lead.json"), encoding="utf-8") as file:
            known_names = {item["name"] for item in items}
            items = items + [item for item in json.load(file)["columns"]
                             if item["name"].startswith(("address1_", "address2_")) and item["name"] not in known_names]
    for item in items:
        if item["name"] in REPEATED or table == "organization" and item["name"] not in ORGANIZATION_COLUMNS:
            continue
        column = extracted_column(table, item, known)
        if column:
            columns[item["name"]] = column
    fixes = (ACTIVITY if activity else "") + FIXES.get(table, "")
    for line in filter(None, fixes.splitlines()):
        column = parse_column(line)
        columns[column["name"]] = {**({k: v for k, v in columns.get(column["name"], {}).items() if k == "required"}), **column}
        if table == "contact" and column["name"] == "parentcustomerid":
            columns[column["name"]].pop("required", None)
    columns[key] = {"name": key, "type": "UniqueIdentifier", "label": source["label"], "required": "SystemRequired", "noUpdate": True}
    if ownership == "User":
        columns.pop("owningbusinessunit", None), columns.pop("owninguser", None), columns.pop("owningteam", None), columns.pop("ownerid", None)
    for name in ("createdby createdon createdonbehalfby modifiedby modifiedon modifiedonbehalfby versionnumber "
                 "importsequencenumber overriddencreatedon timezoneruleversionnumber utcconversiontimezonecode organizationid").split():
        if name != key:
            columns.pop(name, None)
    if "entityimageid" in columns:
        add_image(columns)
    set_states(table, columns)
    if table in AUDITED:
        columns.update((column["name"], column) for column in map(parse_column, AUDIT.splitlines()))
    for name, column in list(columns.items()):
        base = columns.get(name + "_base")
        if base and not column.get("noCreate"):
            base["min"], base["max"] = -922337203685477, 922337203685477
    if any(column["type"] == "Money" for column in columns.values()) and "transactioncurrencyid" not in columns:
        columns["transactioncurrencyid"] = parse_column("transactioncurrencyid:Lookup>transactioncurrency=Currency")
    return build(table, schema, code, key, primary, entity_set, ownership, flags, LABELS.get(table, source["label"]),
                 PLURALS.get(table, LABELS.get(table, source["label"]) + "s"), columns)


def like_another(table, tables, schema_names):
    schema, code, other, label = LIKE_ANOTHER[table]
    key, names = table + "id", schema_names[table]["attributeNames"]
    like = next(item for item in tables if item["name"] == other)
    columns = {column["name"]: dict(column) for column in like["columns"] if column["name"] in names}
    columns[key] = {"name": key, "type": "UniqueIdentifier", "label": label, "required": "SystemRequired", "noUpdate": True}
    for line in FIXES[table].splitlines():
        column = parse_column(line)
        columns[column["name"]] = column
    return build(table, schema, code, key, table + "name", table + "s", like["ownership"], "", label, label + "s", columns)


def add_image(columns):
    """EntityImage with its time stamp and address: https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data."""
    managed = {"noCreate": True, "noUpdate": True}
    columns["entityimage"] = {"name": "entityimage", "type": "Image", "label": "Entity Image", "maxSize": 10240, "primaryImage": True}
    columns["entityimage_timestamp"] = {"name": "entityimage_timestamp", "type": "BigInt", "label": "Entity Image Timestamp", **managed}
    columns["entityimage_url"] = {"name": "entityimage_url", "type": "String", "length": 200, "format": "Url",
                                  "label": "Entity Image URL", **managed}


def build(name, schema, code, key, primary, entity_set, ownership, flags, label, plural, columns, keys=()):
    table = {"name": name, "schema": schema, "code": code, "id": key}
    if primary:
        table["primary"] = primary
    table.update({"set": entity_set, "ownership": ownership, "label": label, "plural": plural, "standard": "bare" not in flags.split()})
    for flag in flags.split():
        if flag == "activeInactiveStep":
            columns["statecode"] = parse_column("statecode:State[0 Enabled/1|1 Disabled/2]=Status")
            columns["statuscode"] = parse_column("statuscode:Status[1 Enabled/0|2 Disabled/1]=Status Reason")
        elif flag in ("createdon", "audit", "bare"):
            continue
        else:
            table[flag] = True
    if keys:
        table["keys"] = keys
    # Last, since PlatformCatalog reads what stands before them first.
    table["columns"] = list(columns.values())
    return table


def written():
    text = WRITTEN.replace("@CONNECTED", ",".join(CONNECTED)).replace("@CODES", "|".join(CONNECTED.values()))
    for block in text.strip().split("\n\n"):
        head, *lines = block.split("\n")
        name, schema, code, key, primary, entity_set, ownership, flags, label, plural = head.split("|")
        lines = ACTIVITY.replace("ownerid:Owner>systemuser,team=Owner\n", "").splitlines() * ("activity" in flags.split()) + lines
        lines += AUDIT.splitlines() * ("audit" in flags.split())
        columns = {key: {"name": key, "type": "UniqueIdentifier", "label": label, "required": "SystemRequired", "noUpdate": True}}
        keys = []
        for line in lines:
            if line.startswith("key "):
                keys.append({"name": name + "_key", "columns": line[4:].split(",")})
            else:
                column = parse_column(line)
                columns[column["name"]] = column
        for column in [column for column in columns.values() if column["type"] == "Money"]:
            twin = column["name"] + "_base"
            columns[twin] = {"name": twin, "type": "Money", "precision": 4, "min": -922337203685477, "max": 922337203685477,
                             "baseOf": column["name"], "noCreate": True, "noUpdate": True, "label": column["label"] + " (Base)"}
        if "entityimageid" in columns:
            add_image(columns)
        yield build(name, schema, int(code), key, primary or None, entity_set, ownership, flags, label, plural, columns, keys)


def write(name, items):
    with open(os.path.join(HERE, name + ".json"), "w", encoding="utf-8", newline="\n") as file:
        file.write("[\n" + ",\n".join(json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in items) + "\n]\n")


def complete_columns(table, schema_names):
    """Defaults, what only the platform writes, digits of coordinates and the names as the platform writes them."""
    name = table["name"]
    managed = set((MANAGED.get(name, "") + " " + MANAGED_EVERYWHERE).split())
    defaults = dict(DEFAULTS.get(name, {}), **(ACTIVITY_DEFAULTS if table.get("activity") else {}))
    for column in table["columns"]:
        if column["name"] in managed or (column["name"] == "exchangerate" and name != "transactioncurrency"):
            column["noCreate"] = column["noUpdate"] = True
        if (name, column["name"]) in AUTONUMBERS:
            column["autonumber"] = AUTONUMBERS[name, column["name"]]
        if column["name"] in COMPUTED_ON_CREATE.get(name, ()):
            column["noCreate"] = True
        if column["name"] in DERIVED.get(name, {}):
            column["derivedFrom"] = DERIVED[name][column["name"]]
        if column["name"] in defaults:
            column["default"] = defaults[column["name"]]
        has_defaults = name in EXTRACTED or name in LIKE_ANOTHER or name == "incident" or table.get("activity")
        if column["type"] == "Boolean" and "default" not in column and has_defaults and name not in WITHOUT_DEFAULTS:
            column["default"] = column["name"] in TRUE_BY_DEFAULT
        if column["name"] == "exchangerate":
            column["precision"] = 10
        if column["name"].endswith(("latitude", "longitude")):
            column["precision"] = 5
        if column["name"].endswith("_composite"):
            column["type"] = "Memo"
        if column["type"] == "Memo":
            column["format"] = "TextArea"
        if "yomi" in column["name"]:
            column["format"] = "PhoneticGuide"
        names = {schema.lower(): schema for schema in SCHEMA_NAMES.get(name, "").split()}
        if table.get("activity"):
            names.update(schema_names["task"]["attributeNames"])
        schema = schema_names.get(name, {}).get("attributeNames", names).get(column["name"])
        if schema and schema != column["name"]:
            column["schema"] = schema


def share_choices(tables):
    """The documents give options only once for choices that lead and opportunity share (global ones: need, budgetstatus, ...)."""
    columns = {table["name"]: {column["name"]: column for column in table["columns"]} for table in tables}
    for name, column in columns["opportunity"].items():
        twin = columns["lead"].get(name, {})
        if column["type"] == "Choice" and not column.get("options") and twin.get("options"):
            column["options"] = twin["options"]


ADDRESS_CHOICES = {
    "addresstypecode": "1 Bill To|2 Ship To|3 Primary|4 Other",
    "freighttermscode": "1 FOB|2 No Charge",
    "shippingmethodcode": "1 Airborne|2 DHL|3 FedEx|4 UPS|5 Postal Mail|6 Full Load|7 Will Call",
}


def share_addresses(tables):
    """Account and contact have the address columns of a lead, which the documents keep apart, with freight terms; the choices of
    their first address have options of their own, and a contact has a third address
    (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/contact)."""
    by_name = {table["name"]: table for table in tables}
    addresses = [column for column in by_name["lead"]["columns"] if column["name"].startswith(("address1_", "address2_"))]
    for name in ("account", "contact"):
        own = [dict(column) for column in addresses]
        for prefix, label in (("address1_", "Address 1"), ("address2_", "Address 2")):
            own.append({"name": prefix + "freighttermscode", "type": "Choice", "options": parse_options("1 Default Value"),
                        "label": label + ": Freight Terms"})
            own.append({"name": prefix + "primarycontactname", "type": "String", "length": 100, "label": label + ": Primary Contact Name"})
        if name == "contact":
            own += [dict(column, name=column["name"].replace("address2_", "address3_"), label=column["label"].replace("Address 2", "Address 3"))
                    for column in own if column["name"].startswith("address2_")]
        for column in own:
            prefix, _, part = column["name"].partition("_")
            if prefix == "address1" and part in ADDRESS_CHOICES:
                column["options"] = parse_options(ADDRESS_CHOICES[part])
        known = {column["name"] for column in by_name[name]["columns"]}
        replaced = {column["name"]: column for column in own if column["name"] in known}
        by_name[name]["columns"] = [replaced.get(column["name"], column) for column in by_name[name]["columns"]]
        by_name[name]["columns"] += [column for column in own if column["name"] not in known]


def default_queues(tables):
    """The system requires the mail settings of a queue and gives them defaults: no mail, all messages."""
    queue = next(table for table in tables if table["name"] == "queue")
    for column in queue["columns"]:
        if column.get("required") == "SystemRequired" and column["type"] in ("Boolean", "Choice"):
            column["default"] = False if column["type"] == "Boolean" else 0


def main():
    added = list(written())
    known = set(EXTRACTED) | set(LIKE_ANOTHER) | {table["name"] for table in added}
    tables = [extract(sys.argv[1], table, known) for table in sorted(EXTRACTED)]
    share_choices(tables)
    default_queues(tables)
    share_addresses(tables)
    with open(sys.argv[2], encoding="utf-8") as file:
        schema_names = json.load(file)
    tables += [like_another(table, tables, schema_names) for table in LIKE_ANOTHER]
    for table in tables + added:
        complete_columns(table, schema_names)
    write("sales-tables", tables)
    write("platform-tables", added)


if __name__ == "__main__":
    main()

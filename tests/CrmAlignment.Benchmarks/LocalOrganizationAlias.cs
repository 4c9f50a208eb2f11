global using LocalOrganization = CrmAlignment.LocalDataverse.LocalDataverse;
